import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk.ts';
import { median, quantile, type Samples, timed } from './figures.ts';
import type { Upstream } from './upstream.ts';

export interface Times {
  readonly p50: number;
  readonly p99: number;
}

export interface CallersResult extends Pick<Round, 'delayMs' | 'callers' | 'withinMs'> {
  readonly calls: number;
  readonly desk: Times;
  /** Create, then run. */
  readonly bare: Times;
  /** Create, then run with the question for the guest's link beside it: all that a call asks of the video server. */
  readonly same: Times;
}

interface Round {
  readonly delayMs: number;
  readonly callers: number;
  /** They press at even distances within this time; 0 is all at once. */
  readonly withinMs: number;
  readonly rounds: number;
  /** Whom the bare rooms invite, one each. */
  readonly operators: readonly [string, ...string[]];
  /** Resolves when no room is left, so that each round starts with everybody free. */
  readonly quiet: () => Promise<void>;
}

/**
 * Callers through the service, and as bare requests to the video server, in turn, so that all meet the same machine. The
 * first round of each is not counted.
 */
export async function measureCallers(desk: Desk, upstream: Upstream, round: Round): Promise<CallersResult> {
  const { delayMs, callers, withinMs, rounds, operators, quiet } = round;
  const samples = { desk: [] as number[], bare: [] as number[], same: [] as number[] };
  const press = <T>(work: (at: number) => Promise<T>) => pressWithin(withinMs, callers, work);
  const open = (trips: Parameters<Upstream['openRoom']>[1]) =>
    press((at) => upstream.openRoom(operators[at % operators.length] ?? operators[0], trips));
  for (let at = 0; at <= rounds; at += 1) {
    await upstream.setDelay(delayMs);
    const calls = await press(() => desk.call());
    const rooms = await open('create, run');
    const linked = await open('create, run beside link');
    await upstream.setDelay(0);
    await Promise.all([
      ...calls.map(({ value }) => desk.hangUp(value)),
      ...[...rooms, ...linked].map(({ value }) => upstream.removeRoom(value)),
    ]);
    await quiet();
    if (at === 0) continue;
    samples.desk.push(...calls.map(({ ms }) => ms));
    samples.bare.push(...rooms.map(({ ms }) => ms));
    samples.same.push(...linked.map(({ ms }) => ms));
  }
  return {
    ...{ delayMs, callers, withinMs, calls: samples.desk.length },
    ...{ desk: summary(samples.desk), bare: summary(samples.bare), same: summary(samples.same) },
  };
}

const pressWithin = <T>(withinMs: number, count: number, work: (at: number) => Promise<T>) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => {
      if (withinMs > 0) await pause((withinMs / count) * at);
      return await timed(() => work(at));
    }),
  );

const summary = (samples: Samples): Times => ({ p50: median(samples), p99: quantile(samples, 0.99) });
