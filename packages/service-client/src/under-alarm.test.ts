import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { underAlarm } from './under-alarm.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that never ends by itself, as a hanging connection. */
const hang = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

it('rings after a silence', async () => {
  const work = expect(underAlarm(undefined, 1_000, hang)).rejects.toMatchObject({ code: 'timeout' });
  await vi.advanceTimersByTimeAsync(1_000);
  await work;
});

it('takes every sign of life for a new start', async () => {
  const ended = vi.fn();
  let sign = () => {};
  const work = underAlarm(undefined, 1_000, (signal, heard) => {
    sign = heard;
    return hang(signal);
  }).catch(ended);
  for (let beat = 0; beat < 10; beat += 1) {
    await vi.advanceTimersByTimeAsync(900);
    sign();
  }
  expect(ended).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(1_000);
  await work;
  expect(ended).toHaveBeenCalledWith(expect.any(ProblemError));
});

it('grants a longer silence where it is asked to', async () => {
  const ended = vi.fn();
  const work = underAlarm(undefined, 1_000, (signal, heard) => {
    heard(3_000);
    return hang(signal);
  }).catch(ended);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(ended).not.toHaveBeenCalled();

  await vi.advanceTimersByTimeAsync(100);
  await work;
  expect(ended).toHaveBeenCalledOnce();
});

it('leaves no timer and no listener behind', async () => {
  const caller = new AbortController();
  const signals: AbortSignal[] = [];
  await underAlarm(caller.signal, 1_000, async (signal) => signals.push(signal));

  expect(vi.getTimerCount()).toBe(0);
  expect(signals[0]?.aborted).toBe(true);
});
