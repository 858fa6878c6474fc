import type { Call } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type DialogState, initialState } from '../call/dialog-state.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { createStore } from '../shared/store.ts';
import { keepTalkClock } from './talk-clock.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const call = (times: Partial<Call>) => ({ answered_at: null, ended_at: null, ...times }) as Call; // all it looks at
const answeredAt = (time: string) => call({ answered_at: `2026-11-24T${time}Z` });

function start(...phases: DialogState['phase'][]) {
  const store = createStore(initialState(null));
  const destruction = new AbortController();
  keepTalkClock({ store, shell: { destroyed: destruction.signal } as DialogKit['shell'] }); // nor of this
  for (const phase of phases) store.set({ phase });
  return { store, destruction };
}

const ringing = { name: 'ringing', call: call({}) } as const;

it('counts each second from the moment this page saw the answer, whatever the service’s clock says', () => {
  const { store } = start(ringing, { name: 'active', call: answeredAt('09:00:00') });
  vi.advanceTimersByTime(3_000);
  expect(store.state.talkTime).toBe('0:03');
});

it('goes by the service’s time on a page that came later', () => {
  const { store } = start({ name: 'active', call: answeredAt('09:58:00') });
  expect(store.state.talkTime).toBe('2:00');
});

it('never counts backwards where the visitor’s clock is behind', () => {
  const { store } = start({ name: 'active', call: answeredAt('10:05:00') });
  expect(store.state.talkTime).toBe('0:00');
});

it('keeps the length of the conversation and leaves no timer', () => {
  const { store } = start(ringing, { name: 'active', call: answeredAt('10:00:00') });
  vi.advanceTimersByTime(65_000);
  store.set({ phase: { name: 'ended', call: answeredAt('09:00:00') } });
  expect(store.state).toMatchObject({ talkTime: null, talkedMs: 65_000 });
  expect(vi.getTimerCount()).toBe(0);
});

it('has no length for a call that nobody answered', () => {
  const { store } = start({ name: 'ended', call: call({ ended_at: '2026-11-24T10:00:00Z' }) });
  expect(store.state.talkedMs).toBe(0);
});

it('goes by the service’s times for a conversation that ended while the page was away', () => {
  const ended = { ...answeredAt('09:56:00'), ended_at: '2026-11-24T10:00:00Z' };
  const { store } = start({ name: 'connecting' }, { name: 'ended', call: ended });
  expect(store.state.talkedMs).toBe(240_000);
});

it('leaves no timer where the widget is taken off the page', () => {
  const { destruction } = start({ name: 'active', call: answeredAt('09:58:00') });
  destruction.abort();
  expect(vi.getTimerCount()).toBe(0);
});
