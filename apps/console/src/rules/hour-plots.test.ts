import type { StatsHour } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { at } from '../../test/example-calls.ts';
import { callsPlot, waitPlot } from './hour-plots.ts';

const HOURS: StatsHour[] = [
  { at: at(0), offered: 9, answered: 5, abandoned: 3, average_wait_s: 12, service_level: 0.5 },
  { at: at(3600), offered: 0, answered: 0, abandoned: 0, average_wait_s: null, service_level: null },
];

it('draws the parts of an hour over their sums', () => {
  expect(callsPlot(HOURS).series.map(({ role, values }) => [role, values])).toEqual([
    ['danger', [9, 0]],
    ['warning', [8, 0]],
    ['positive', [5, 0]],
  ]);
});

it('leaves a gap where nobody was answered', () => {
  expect(waitPlot(HOURS).series[0]?.values).toEqual([12, null]);
});
