// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';
import { clearScreen, drawn, find, showWorkplace } from './workplace.tsx';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

it('says once that a call is being handed over, whatever the seconds', async () => {
  const { feed } = await showWorkplace();
  feed.change(
    exampleCall({
      ...{ status: 'active', operator: ANNA, participants: [ANNA], answered_at: at(0), ringing: [BORIS] },
      transfer: { from: ANNA, operator: BORIS, department: null, warm: false, since: at(0) },
    }),
  );
  await drawn();
  const heard = () => find('.call__sharing p > :not([aria-hidden])').textContent;
  const seen = () => find('.call__sharing p').textContent;
  expect(heard()).toBe('Handing over to Boris.');
  const before = seen();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen()).not.toBe(before);
  expect(heard()).toBe('Handing over to Boris.');
});
