import { expect, it } from 'vitest';
import { addTags, formatDrafts, parseDrafts } from './note-drafts.ts';

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

const DRAFT = { note: 'Wants a refund', tags: ['refund'], before: { note: '', tags: [] } };

const kept = (...drafts: unknown[]) => JSON.stringify({ login: 'anna', drafts });

it.each([
  ['what was kept', formatDrafts('anna', [['c1', DRAFT]]), 'anna', [['c1', DRAFT]]],
  ['nothing', formatDrafts('anna', []), null, []],
  ['nothing at all', null, null, []],
  ['nonsense', '{', null, []],
  ['notes of nobody', JSON.stringify({ drafts: [['c1', DRAFT]] }), null, []],
  [
    'an entry of another shape',
    kept(['c1', { ...DRAFT, before: { note: 1 } }], ['c2', DRAFT]),
    'anna',
    [['c2', DRAFT]],
  ],
])('reads %s', (_, text, login, expected) => {
  const read = parseDrafts(text);
  expect(read.login).toBe(login);
  expect([...read.drafts]).toEqual(expected);
});
