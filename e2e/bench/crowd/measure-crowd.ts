import { setTimeout as pause } from 'node:timers/promises';
import { PATHS } from '@frontdesk/contract';
import { Desk } from '../desk.ts';
import { median, quantile } from '../figures.ts';
import { inParallel } from '../in-parallel.ts';
import { residentMemory } from '../resident-memory.ts';
import { startBenchStack } from '../stack.ts';
import { Viewers } from '../viewers.ts';
import { type PageResult, watchTeamPage } from './console-page.ts';
import { Crowd } from './crowd.ts';
import { probeDisk } from './disk-probe.ts';
import { forgetRoomChecks, type RoomChecks, readRoomChecks } from './room-checks.ts';

const CALLS = 1_000;
const OPERATORS = 700;
const TALKING = 640;
const TURN_EVERY_MS = 500;
const TURNS = 50;
const PAGE_TURNS = 30;
const VIEWERS_OF_ONE = 2_000;
const LINES = 30;
const PATIENCE_MS = 10_000;

export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  readonly count: number;
}

export interface CrowdResult {
  readonly calls: number;
  readonly talking: number;
  /** Changes, from the moment each was made until the supervisor's console had it. */
  readonly console: Spread;
  /** Answers in TrueConf's app, until the console had them. */
  readonly answers: Spread;
  readonly checks: RoomChecks;
  /** What the disk alone took meanwhile to keep a page. */
  readonly disk: Spread;
  /** One event at many streams: until the last of them had it. */
  readonly lastViewer: Spread;
  /** Null without a browser. */
  readonly page: PageResult | null;
  readonly viewers: number;
  readonly streams: number;
  /** Bytes; null where the system does not tell. */
  readonly memory: { readonly before: number; readonly after: number; readonly perStream: number } | null;
}

/** A thousand calls on one node, and what its console and its visitors notice of that. */
export async function measureCrowd(): Promise<CrowdResult> {
  const stack = await startBenchStack(OPERATORS);
  const desk = new Desk(stack.serviceUrl, 50);
  const viewers = new Viewers();
  try {
    const crowd = new Crowd({ desk, viewers, ...stack });
    const watching = await crowd.watch();
    await crowd.gather(CALLS, TALKING);
    say(`${crowd.size} calls, ${crowd.talking} of them talk`);
    const busy = await measureBusy(crowd, stack.videoUrl);
    const page = await watchTeamPage(stack.serviceUrl, stack.supervisor, () =>
      keepTurning(crowd, PAGE_TURNS),
    );
    const streams = await measureStreams(crowd, desk, viewers, stack.servicePid);
    watching.close();
    return { calls: CALLS, talking: TALKING, ...busy, page, ...streams };
  } finally {
    viewers.closeAll();
    await desk.close();
    await stack.stop();
  }
}

async function measureBusy(crowd: Crowd, videoUrl: string) {
  // What the gathering left to do is done.
  await pause(5_000);
  const [from, answersFrom] = [crowd.heard.length, crowd.answersSeen.length];
  await forgetRoomChecks(videoUrl);
  const turned = new AbortController();
  const probing = probeDisk(turned.signal);
  await keepTurning(crowd, TURNS);
  turned.abort();
  const disk = spread(await probing);
  const checks = await readRoomChecks(videoUrl);
  const told = spread(crowd.heard.slice(from).map(({ ms }) => ms));
  const answers = spread(crowd.answersSeen.slice(answersFrom));
  say(
    `console p50 ${told.p50.toFixed(1)} p99 ${told.p99.toFixed(1)} of ${told.count}; checks ${checks.perSecond.toFixed(0)}/s; answers p99 ${answers.p99.toFixed(0)}`,
  );
  return { console: told, answers, checks, disk };
}

async function measureStreams(crowd: Crowd, desk: Desk, viewers: Viewers, pid: number) {
  const call = crowd.lastInLine();
  if (call === undefined) throw new Error('nobody waits');
  const before = await residentMemory(pid);
  const already = viewers.count;
  await inParallel(VIEWERS_OF_ONE, 20, () => viewers.watch(call));
  await pause(3_000);
  const after = await residentMemory(pid);
  const lastViewer: number[] = [];
  for (let line = 0; line < LINES; line += 1) {
    const known = crowd.heard.length;
    await desk.post(PATHS.message(call.id), { text: `line ${line}` }, call.token);
    const event = await until(() =>
      crowd.heard
        .slice(known)
        .find((heard) => heard.type === 'call.message_left' && heard.call.id === call.id),
    );
    const times = await until(() => {
      const heard = viewers.heard(event.id);
      return heard.length > VIEWERS_OF_ONE ? heard : undefined;
    });
    lastViewer.push(Math.max(...times) - (event.at - event.ms));
    await pause(100);
  }
  const perStream = before === null || after === null ? 0 : (after - before) / VIEWERS_OF_ONE;
  say(
    `last viewer p50 ${median(lastViewer).toFixed(1)} p99 ${quantile(lastViewer, 0.99).toFixed(1)}; ${already + VIEWERS_OF_ONE} streams, ${(perStream / 1024).toFixed(1)} kB each`,
  );
  return {
    lastViewer: spread(lastViewer),
    viewers: VIEWERS_OF_ONE,
    streams: already + VIEWERS_OF_ONE,
    memory: before === null || after === null ? null : { before, after, perStream },
  };
}

async function keepTurning(crowd: Crowd, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.all([crowd.turn(), pause(TURN_EVERY_MS)]);
}

/** Looks again and again, so often that it takes nothing away from what is measured. */
async function until<T>(look: () => T | undefined): Promise<T> {
  const given = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    given.throwIfAborted();
    await pause(25);
  }
}

const spread = (samples: readonly number[]): Spread => ({
  p50: median(samples),
  p99: quantile(samples, 0.99),
  most: Math.max(...samples),
  count: samples.length,
});

const say = (line: string) => process.stdout.write(`${line}\n`);
