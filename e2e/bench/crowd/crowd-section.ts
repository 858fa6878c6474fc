import { median, ms, quantile } from '../figures.ts';
import { table } from '../table.ts';
import type { CrowdResult, Spread } from './measure-crowd.ts';

/** The figures of a full desk as a part of the document. */
export function crowdSection(result: CrowdResult): string {
  const row = (name: string, { p50, p99, most, count }: Spread) => [
    name,
    `${count}`,
    ms(p50),
    ms(p99),
    ms(most),
  ];
  const { calls, talking, checks } = result;
  return `## A thousand calls on one node

${calls} calls at once, ${talking} of which are conversations; the others ring or wait. Two conversations a second end, the next in line
rings, is answered in TrueConf's app, and somebody new comes. Each visitor follows the call by a stream, a supervisor's console
follows them all. An event's time runs from the change in the database to the last byte here; what the driver of all this takes is in it.
Changes are told before the disk has them, answers to requests wait for it; beside stands what the same disk took meanwhile to keep one
page written by nobody else.

${table(
  ['', 'samples', 'median', 'p99', 'longest'],
  [
    row('event to the console', result.console),
    row("answer in TrueConf's app to the console", result.answers),
    row('the disk alone, for a page of 8 kB', result.disk),
    row(`event to the last of ${result.viewers} viewers of one call`, result.lastViewer),
  ],
)}

Rooms were checked ${checks.perSecond.toFixed(0)} times a second, at most ${checks.mostAtOnce} at once; the bound is 100 a second and 10 at once for a node.

${pageWords(result)}

${memoryWords(result)}
`;
}

function pageWords({ page }: CrowdResult): string {
  if (page === null) return 'How evenly the team page is drawn is told where there is a Chromium.';
  const { rows, seconds, longTasks, frames } = page;
  const blocked =
    longTasks.length === 0 ? 'none' : `${longTasks.length}, the longest ${ms(Math.max(...longTasks))}`;
  return `A supervisor's page in Chromium on the same machine showed ${rows} calls live for ${seconds.toFixed(0)} s of this: ${ms(median(frames))} from picture to picture
at the median, ${ms(quantile(frames, 0.99))} at p99; tasks over 50 ms: ${blocked}.`;
}

function memoryWords({ memory, viewers, streams }: CrowdResult): string {
  if (memory === null) return 'What a stream takes of memory is told on Linux only.';
  const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  return `With ${streams} streams open the service's process holds ${mb(memory.after)}; before the last ${viewers} of them it held ${mb(memory.before)}:
${(memory.perStream / 1024).toFixed(1)} kB for each stream.`;
}
