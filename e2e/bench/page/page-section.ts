import { ms } from '../figures.ts';
import { table } from '../table.ts';
import type { PageCost } from './measure-page-cost.ts';

/** What the tag costs a page, as a part of the document. */
export function pageSection({ slowdown, rounds, without, withTag }: PageCost): string {
  const row = (name: string, { busyMs, scriptMs, shift, longTasks, requests }: PageCost['without']) => [
    name,
    ms(busyMs),
    ms(scriptMs),
    shift.toFixed(4),
    `${longTasks}`,
    `${requests}`,
  ];
  const differences = {
    busyMs: withTag.busyMs - without.busyMs,
    scriptMs: withTag.scriptMs - without.scriptMs,
    shift: withTag.shift - without.shift,
    longTasks: withTag.longTasks - without.longTasks,
    requests: withTag.requests - without.requests,
  };
  return `## What the tag costs a page

The same page with and without the tag, loaded in turn ${rounds} times each in a new window of Chromium with an empty cache and the processor
slowed down ${slowdown} times; medians, from the request until the main thread rests, with the button painted. Main thread is what its
tasks took, in its own time. The requests are the script and the one question whether somebody is there.

${table(
  ['page', 'main thread', 'of it scripts', 'layout shift', 'tasks over 50 ms', 'requests'],
  [row('without', without), row('with the tag', withTag), row('difference', differences)],
)}
`;
}
