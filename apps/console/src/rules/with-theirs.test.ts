import { expect, it } from 'vitest';
import { withTheirs } from './with-theirs.ts';

it.each([
  ['both begin', '', 'Refund', 'Discount', 'Discount\nRefund'],
  ['both add', 'Lamp', 'Lamp\nRefund', 'Lamp\nDiscount', 'Lamp\nDiscount\nRefund'],
  [
    'she writes on in her line',
    'Wants a re',
    'Wants a refund ',
    'Wants a re\nDiscount',
    'Wants a refund \nDiscount',
  ],
  ['both change one line', 'Lamp', 'Red lamp', 'Blue lamp', 'Blue lamp\nRed lamp'],
  ['she takes a line away', 'Lamp\nRefund', 'Refund', 'Lamp\nRefund\nDiscount', 'Refund\nDiscount'],
  ['he takes all away', 'Lamp', 'Lamp\nRefund', '', 'Refund'],
  ['she changed nothing', 'Lamp', 'Lamp', 'Discount', 'Discount'],
])('%s', (_, before, mine, theirs, both) => {
  const draft = { note: mine, tags: ['money'], before: { note: before, tags: [] } };
  expect(withTheirs(draft, { note: theirs, tags: [] })).toEqual({
    ...draft,
    note: both,
    before: { note: theirs, tags: [] },
  });
});

it.each([
  ['both add', [], ['refund'], ['vip'], ['vip', 'refund']],
  ['both add the same', [], ['vip'], ['vip'], ['vip']],
  ['she takes one away, he adds one', ['lamp'], [], ['lamp', 'vip'], ['vip']],
  ['he takes one away, she adds one', ['lamp'], ['lamp', 'vip'], [], ['vip']],
  ['she changed nothing', ['lamp'], ['lamp'], ['vip'], ['vip']],
])('of tags: %s', (_, before, mine, theirs, both) => {
  const draft = { note: '', tags: mine, before: { note: '', tags: before } };
  expect(withTheirs(draft, { note: '', tags: theirs })).toEqual({
    note: '',
    tags: both,
    before: { note: '', tags: theirs },
  });
});
