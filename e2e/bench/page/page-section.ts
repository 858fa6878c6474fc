import { ms } from '../figures.ts';
import { table } from '../table.ts';
import type { PageCost, PageLoad } from './measure-page-cost.ts';

/** What the tag costs a page, as a part of the document. */
export function pageSection({ slowdown, rounds, loads }: PageCost): string {
  const { without, again, bare, withTag } = loads;
  return `## What the tag costs a page

The same page without and with the tag, loaded in turn ${rounds} times each in a new window of Chromium with an empty cache and the processor
slowed down ${slowdown} times; medians of traces from the moment the page takes over until half a second after the last request, with the button
painted. Main thread is what its tasks took, in its own time. Scripts are those of the tag, for the page has none: what
Lighthouse puts to a tag's account. Drawing is style, layout and paint outside of scripts; the rest is the browser's own housekeeping, which
grows with each file and each frame. The longest task is by the clock on the wall, waits for the browser's other processes and for this
machine's other work included. The requests are the script and the one question whether somebody is there.

Two rows say what the figures are worth: the page without the tag measured once more, and the page with the least script that asks the
same question and then shows a button of the same size in a shadow root, with no icon, no options and no listener.

${table(
  ['page', 'main thread', 'of it scripts', 'of it drawing', 'longest task', 'layout shift', 'requests'],
  [
    row('without', without),
    row('with a bare button', bare),
    row('with the tag', withTag),
    row('difference: without, once more', minus(again, without)),
    row('difference: a bare button', minus(bare, without)),
    row('difference: the tag', minus(withTag, without)),
  ],
)}
`;
}

function row(name: string, { busyMs, scriptMs, drawMs, longestTaskMs, shift, requests }: PageLoad): string[] {
  return [name, ms(busyMs), ms(scriptMs), ms(drawMs), ms(longestTaskMs), shift.toFixed(4), `${requests}`];
}

function minus(one: PageLoad, other: PageLoad): PageLoad {
  return {
    busyMs: one.busyMs - other.busyMs,
    scriptMs: one.scriptMs - other.scriptMs,
    drawMs: one.drawMs - other.drawMs,
    longestTaskMs: one.longestTaskMs - other.longestTaskMs,
    shift: one.shift - other.shift,
    requests: one.requests - other.requests,
  };
}
