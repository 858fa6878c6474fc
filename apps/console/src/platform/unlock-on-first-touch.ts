import type { RingSound } from './ring-sound.ts';

/** After a reload nobody signs in again; then any press on the page brings the sound back. */
export function unlockOnFirstTouch(window: Window, sound: RingSound): void {
  const unlock = () => {
    if (sound.locked.peek()) sound.unlock();
  };
  // Not when the finger comes down: the banner that goes then would move what is being pressed away from under it.
  window.addEventListener('click', unlock, { capture: true });
  window.addEventListener('keydown', unlock);
}
