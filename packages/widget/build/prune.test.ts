import { expect, it } from 'vitest';
import { afterBuild } from './prune.ts';

const day = (date: number) => new Date(Date.UTC(2026, 10, date));
const nothing = { now: [], replaced: {} };

it('keeps what a build replaced for a week, counted from then, and removes it after', () => {
  const first = afterBuild(['body-1'], ['body-1'], nothing, day(1));
  expect(first).toEqual({ now: ['body-1'], replaced: {}, gone: [] });

  const second = afterBuild(['body-2'], ['body-1', 'body-2'], first, day(20));
  expect(second).toEqual({ now: ['body-2'], replaced: { 'body-1': day(20).toISOString() }, gone: [] });

  const again = afterBuild(['body-2'], ['body-1', 'body-2'], second, day(27));
  expect(again).toEqual(second);
  expect(afterBuild(['body-2'], ['body-1', 'body-2'], again, day(28)).gone).toEqual(['body-1']);
});

it('counts anew for a file that came back', () => {
  const before = { now: ['body-2'], replaced: { 'body-1': day(1).toISOString() } };
  const back = afterBuild(['body-1'], ['body-1', 'body-2'], before, day(7));
  expect(back.replaced).toEqual({ 'body-2': day(7).toISOString() });
});

it('never removes the script that pages pin by its hash', () => {
  const before = { now: [], replaced: { 'assets/widget-standalone-1.js': day(1).toISOString() } };
  expect(afterBuild([], ['assets/widget-standalone-1.js'], before, day(30)).gone).toEqual([]);
});
