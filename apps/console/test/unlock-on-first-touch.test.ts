// @vitest-environment happy-dom

import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { unlockOnFirstTouch } from '../src/platform/unlock-on-first-touch.ts';

test('the sound comes back with a whole press, not while the finger is still down: nothing moves under it', () => {
  const locked = signal(true);
  const unlock = vi.fn();
  unlockOnFirstTouch(window, { locked, unlock, start: vi.fn(), stop: vi.fn(), playOnce: vi.fn() });
  window.dispatchEvent(new Event('pointerdown'));
  expect(unlock).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('click'));
  expect(unlock).toHaveBeenCalledTimes(1);
  locked.value = false;
  window.dispatchEvent(new Event('click'));
  expect(unlock).toHaveBeenCalledTimes(1);
});
