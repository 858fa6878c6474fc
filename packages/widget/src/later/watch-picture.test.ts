import type { Call } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { initialState } from '../call/dialog-state.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { createStore } from '../shared/store.ts';
import { watchPicture } from './watch-picture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function inRoom() {
  const store = createStore(initialState(null));
  const destruction = new AbortController();
  const shell = { destroyed: destruction.signal } as DialogKit['shell']; // all it looks at
  watchPicture({ store, shell });
  store.set({ phase: { name: 'ringing', call: {} as Call } }); // nor at the call
  return { store, destruction };
}

it('tells that the picture does not come, and shows it should it come after all', () => {
  const { store } = inRoom();
  vi.advanceTimersByTime(14_000);
  expect(store.state.trouble).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(store.state.trouble).toBe('late');

  store.set({ pictureLoaded: true });
  expect(store.state.trouble).toBeNull();
});

it('gives a picture that is fetched anew the same time', () => {
  const { store } = inRoom();
  vi.advanceTimersByTime(15_000);
  store.set({ trouble: null });
  vi.advanceTimersByTime(14_000);
  expect(store.state.trouble).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect(store.state.trouble).toBe('late');
});

it.each([
  ['has come', { pictureLoaded: true }],
  ['waits for something else', { trouble: 'must_join' }],
  ['is not needed any more', { phase: { name: 'idle' } }],
] as const)('says nothing once the picture %s', (_, patch) => {
  const { store } = inRoom();
  store.set(patch);
  expect(vi.getTimerCount()).toBe(0);
});

it('leaves no timer where the widget is taken off the page', () => {
  inRoom().destruction.abort();
  expect(vi.getTimerCount()).toBe(0);
});
