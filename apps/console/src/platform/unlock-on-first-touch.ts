import type { RingSound } from './ring-sound.ts';

/** After a reload nobody signs in again; then any press on the page brings the sound back. */
export function unlockOnFirstTouch(window: Window, sound: RingSound): void {
  const unlock = () => {
    if (sound.locked.peek()) sound.unlock();
  };
  window.addEventListener('pointerdown', unlock);
  window.addEventListener('keydown', unlock);
}
