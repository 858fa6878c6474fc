import { expect, it } from 'vitest';
import { waitRange } from './wait-range.ts';

const minutes = (...each: number[]) => each.map((minute) => minute * 60);

it.each([
  ['nobody on duty', { position: 1, staff: 0, handling: minutes(5) }, null],
  ['no call to go by', { position: 1, staff: 2, handling: [] }, null],
  [
    'next, one operator: half a call to a whole one',
    { position: 1, staff: 1, handling: minutes(4, 4, 4) },
    [120, 240],
  ],
  ['third, one operator', { position: 3, staff: 1, handling: minutes(4, 4, 4) }, [600, 720]],
  ['third, three operators', { position: 3, staff: 3, handling: minutes(4, 4, 4) }, [120, 240]],
  [
    'next, four operators: one of them is soon done',
    { position: 1, staff: 4, handling: minutes(4, 4) },
    [30, 60],
  ],
  [
    'calls of many lengths: the middle half counts',
    { position: 1, staff: 1, handling: minutes(60, 2, 4, 6, 8) },
    [120, 480],
  ],
  ['one call so far', { position: 2, staff: 1, handling: [95] }, [140, 190]],
  ['rounded away from each other', { position: 1, staff: 1, handling: [61] }, [30, 70]],
])('%s', (_, facts, range) => {
  expect(waitRange(facts)).toEqual(range && { min_s: range[0], max_s: range[1] });
});
