import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createUsers } from '../create-users.ts';
import { type Behaviour, ServerState } from '../state/index.ts';
import { BehaviourRunner } from './behaviour-runner.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const fields = {
  topic: 'Room',
  description: '',
  owner: 'anna',
  type: 0,
  invitations: [{ id: 'anna', display_name: null }],
  max_participants: 10,
  auto_invite: 1,
} as const;

/** A running room into which Anna, behaving so, is being called; gives what happens from then on. */
function callAnna(behaviour: Behaviour): { state: ServerState; log: string[] } {
  const state = new ServerState({
    serverName: 'video.example',
    guestLicences: null,
    ringTimeoutMs: 60_000,
    ringsAtRunWithoutAutoInvite: () => true,
  });
  createUsers(state, [{ id: 'anna', behaviour }], []);
  const log: string[] = [];
  for (const name of ['joined', 'left', 'ring-ended'] as const) state.on(name, () => log.push(name));
  new BehaviourRunner(state);
  // Only these fields matter to calls.
  state.addConference('1', fields as unknown as Parameters<ServerState['addConference']>[1]);
  state.run('1');
  return { state, log };
}

it.each<[Behaviour, number, string[], number, string[]]>([
  [{ kind: 'answer', afterMs: 500 }, 499, [], 1, ['ring-ended', 'joined']],
  [{ kind: 'decline', afterMs: 500 }, 499, [], 1, ['ring-ended']],
  [
    { kind: 'answer_then_leave', afterMs: 500, leaveAfterMs: 300 },
    799,
    ['ring-ended', 'joined'],
    1,
    ['ring-ended', 'joined', 'left'],
  ],
  [{ kind: 'never' }, 59_999, [], 1, ['ring-ended']],
])('%j: after %i ms %j, %i ms later %j', (behaviour, early, before, later, after) => {
  const { log } = callAnna(behaviour);
  vi.advanceTimersByTime(early);
  expect(log).toEqual(before);
  vi.advanceTimersByTime(later);
  expect(log).toEqual(after);
});

it('gives up a script when the room stops, even if the room runs again at its time', () => {
  const { state, log } = callAnna({ kind: 'answer', afterMs: 500 });
  state.stop('1');
  state.setBehaviour('anna', { kind: 'never' });
  state.run('1');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['ring-ended']);
});

it('does not answer a call that is over', () => {
  const { state, log } = callAnna({ kind: 'answer', afterMs: 500 });
  state.declineRing('1', 'anna');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['ring-ended']);
});
