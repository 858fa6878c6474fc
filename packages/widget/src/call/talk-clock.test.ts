import type { Call } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from '../shared/store.ts';
import { initialState } from './dialog-state.ts';
import { TalkClock } from './talk-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const answeredAt = (time: string) => ({ answered_at: time }) as Call; // all it looks at

function start(call: Call, sawAnswer: boolean) {
  const store = createStore(initialState(null));
  const clock = new TalkClock(store);
  clock.start(call, sawAnswer);
  return { store, clock };
}

it('counts each second from the moment this page saw the answer, whatever the service’s clock says', () => {
  const { store } = start(answeredAt('2026-11-24T09:00:00Z'), true);
  vi.advanceTimersByTime(3_000);
  expect(store.state.talkMs).toBe(3_000);
});

it('goes by the service’s time on a page that came later', () => {
  const { store } = start(answeredAt('2026-11-24T09:58:00Z'), false);
  expect(store.state.talkMs).toBe(120_000);
});

it('never counts backwards where the visitor’s clock is behind', () => {
  const { store } = start(answeredAt('2026-11-24T10:05:00Z'), false);
  expect(store.state.talkMs).toBe(0);
});

it('keeps the length of the conversation and leaves no timer', () => {
  const { store, clock } = start(answeredAt('2026-11-24T10:00:00Z'), true);
  vi.advanceTimersByTime(65_000);
  clock.stop();
  expect(store.state).toMatchObject({ talkMs: null, talkedMs: 65_000 });
  expect(vi.getTimerCount()).toBe(0);
});

it('has no length for a call that nobody answered', () => {
  const store = createStore(initialState(null));
  new TalkClock(store).stop();
  expect(store.state.talkedMs).toBe(0);
});
