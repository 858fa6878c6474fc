import type { Desk } from './desk.ts';
import { median, quantile, type Samples, timed } from './figures.ts';
import type { Upstream } from './upstream.ts';

export interface CallersResult {
  readonly delayMs: number;
  readonly callers: number;
  readonly calls: number;
  readonly desk: { readonly p50: number; readonly p99: number };
  readonly bare: { readonly p50: number; readonly p99: number };
}

interface Round {
  readonly delayMs: number;
  readonly callers: number;
  readonly rounds: number;
  /** Resolves when no room is left, so that each round starts with everybody free. */
  readonly quiet: () => Promise<void>;
}

/**
 * Callers who press at the same moment, through the service and as bare requests to the video server, in turn, so that both
 * meet the same machine. The first round of each is not counted.
 */
export async function measureCallers(desk: Desk, upstream: Upstream, round: Round): Promise<CallersResult> {
  const { delayMs, callers, rounds, quiet } = round;
  await upstream.setDelay(delayMs);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let at = 0; at <= rounds; at += 1) {
    const calls = await together(callers, () => timed(() => desk.call()));
    const rooms = await together(callers, () => timed(() => upstream.openRoom()));
    await upstream.setDelay(0);
    await Promise.all([
      ...calls.map(({ value }) => desk.hangUp(value)),
      ...rooms.map(({ value }) => upstream.removeRoom(value)),
    ]);
    await quiet();
    await upstream.setDelay(delayMs);
    if (at === 0) continue;
    ours.push(...calls.map(({ ms }) => ms));
    theirs.push(...rooms.map(({ ms }) => ms));
  }
  await upstream.setDelay(0);
  return { delayMs, callers, calls: ours.length, desk: summary(ours), bare: summary(theirs) };
}

const together = <T>(count: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, work));

const summary = (samples: Samples) => ({ p50: median(samples), p99: quantile(samples, 0.99) });
