import { expect, it } from 'vitest';
import { addTags, parseDrafts } from './note-drafts.ts';

it.each([
  ['one', [], 'billing', ['billing']],
  ['several', ['vip'], 'billing, refund', ['vip', 'billing', 'refund']],
  ['one that is there, in other letters', ['Billing'], 'billing', ['Billing']],
  ['nothing', ['vip'], ' , ', ['vip']],
  ['a long one, cut', [], 'x'.repeat(50), ['x'.repeat(40)]],
  [
    'no more than twenty',
    Array.from({ length: 20 }, (_, n) => `t${n}`),
    'one more',
    Array.from({ length: 20 }, (_, n) => `t${n}`),
  ],
])('adds %s', (_, tags, typed, expected) => {
  expect(addTags(tags, typed)).toEqual(expected);
});

const DRAFT = { note: 'Wants a refund', tags: ['refund'] };

it.each([
  ['what was kept', JSON.stringify([['c1', DRAFT]]), [['c1', DRAFT]]],
  ['nothing', null, []],
  ['nonsense', '{', []],
  [
    'an entry of another shape',
    JSON.stringify([
      ['c1', { note: 1 }],
      ['c2', DRAFT],
    ]),
    [['c2', DRAFT]],
  ],
])('reads %s', (_, kept, expected) => {
  expect([...parseDrafts(kept)]).toEqual(expected);
});
