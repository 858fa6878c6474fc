import type { ConsoleCall } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const DAY_MS = 24 * 3_600_000;
const over = (id: string, second: number, changes: Partial<ConsoleCall> = {}) =>
  exampleCall({
    ...{ id, status: 'ended', end_reason: 'completed', operator: BORIS, ringing: [] },
    ...{ created_at: at(second), answered_at: at(second), ended_at: at(second + 1) },
    ...changes,
  });

it('lets go of calls of yesterday in a window that stays open over night, but of none that goes on', async () => {
  const { app, feed } = await startConsole();
  feed.snapshot(over('c1', 1), exampleCall({ id: 'c2', status: 'active', operator: BORIS, ringing: [] }));
  expect(app.calls.today.value.map(({ id }) => id)).toEqual(['c1', 'c2']);
  vi.setSystemTime(START + DAY_MS);
  vi.advanceTimersByTime(1_000);
  feed.change(over('c3', DAY_MS / 1000));
  expect(app.calls.today.value.map(({ id }) => id)).toEqual(['c3', 'c2']);
});

it('holds no more than the newest 200 that are over, and the one that is looked at', async () => {
  const { app, feed } = await startConsole();
  const own = { operator: ANNA, created_at: at(0) };
  feed.snapshot(exampleCall({ ...own, status: 'active', ringing: [] }));
  feed.change(over('c1', 0, own));
  for (let second = 1; second <= 250; second += 1) feed.change(over(`d${second}`, second));
  expect(app.calls.today.value).toHaveLength(201);
  expect(app.calls.find('d50')).toBeNull();
  expect(app.calls.find('d51')).not.toBeNull();
  expect(app.conversation.stage.value).toBe('ended');
});
