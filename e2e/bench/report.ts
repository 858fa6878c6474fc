import { cpus, totalmem } from 'node:os';
import type { CallersResult } from './callers.ts';
import { crowdSection } from './crowd/crowd-section.ts';
import type { CrowdResult } from './crowd/measure-crowd.ts';
import { ms } from './figures.ts';
import type { PageCost } from './page/measure-page-cost.ts';
import { pageSection } from './page/page-section.ts';
import type { ScriptSize } from './script-sizes.ts';
import { scriptsSection } from './scripts-section.ts';
import type { StreamsResult } from './streams/measure-streams.ts';
import { streamsSection } from './streams/streams-section.ts';
import { table } from './table.ts';

export interface BenchResult {
  readonly callers: readonly CallersResult[];
  readonly callsPerSecond: number;
  readonly crowd: CrowdResult;
  readonly streams: StreamsResult;
  readonly page: PageCost;
  readonly scripts: readonly ScriptSize[];
}

/** The figures as a document: what was measured, on what, and how to repeat it. */
export function report({ callers, callsPerSecond, crowd, streams, page, scripts }: BenchResult): string {
  return `# Benchmarks

Written by \`npm run bench\`, which measures everything below in one run: the service, its PostgreSQL and the TrueConf emulator as
processes of their own on one machine, driven from a further one. Times vary with the machine and its load; the multiples hold better.

Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}.

## From the press to an address for the frame

\`POST /api/v1/calls\` beside the bare requests to the same server, in turn: create and run, with an operator invited; and create,
then run with the question for the guest's link beside it, which are the two round trips that a call consists of. *Added* is what the service takes
beyond these, of which 5 ms at the median and 25 ms at p99 under 50 callers are the goal: origin check, reservation, and two trips to
PostgreSQL in the caller’s way, the second of which waits for the disk. Of fifty callers who press in the same millisecond all wait for two
cores, on which service, database, video server and callers run; fifty within a second are a busy front desk.

${callersTable(callers)}

## Calls per second

${callsPerSecond.toFixed(0)} calls a second were placed and hung up by 20 callers who never pause, rooms made, run, stopped and deleted included.

${crowdSection(crowd)}
${streamsSection(streams)}
${pageSection(page)}
${scriptsSection(scripts)}`;
}

/** For people who watch it run, and for the document. */
export function callersTable(results: readonly CallersResult[]): string {
  const rows = results.map(({ delayMs, callers, withinMs, calls, desk, bare, same }) => [
    `${delayMs} ms`,
    withinMs === 0 ? `${callers}` : `${callers} within ${withinMs / 1000} s`,
    `${calls}`,
    ...[desk.p50, desk.p99, bare.p50, bare.p99, desk.p50 - bare.p50].map(ms),
    `× ${(desk.p50 / bare.p50).toFixed(2)}`,
    ...[same.p50, same.p99, desk.p50 - same.p50, desk.p99 - same.p99].map(ms),
  ]);
  return table(
    [
      ...['upstream delay', 'callers at once', 'calls', 'median', 'p99'],
      ...['create, run', 'its p99', 'more than it', 'multiple'],
      ...['with the link', 'its p99', 'added', 'added at p99'],
    ],
    rows,
  );
}
