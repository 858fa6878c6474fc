import { expect, it } from 'vitest';
import { type FilterFields, historyFilter, isFiltered, isOfSite, NO_FILTER } from './history-filter.ts';

const midnight = (year: number, month: number, date: number) => new Date(year, month - 1, date).toISOString();

it.each<[string, Partial<FilterFields>, object]>([
  ['nothing', {}, {}],
  [
    'names',
    { site: 'shop', department: 'shop/sales', operator: 'anna' },
    { site: 'shop', department: 'sales', operator: 'anna' },
  ],
  ['a department, with its site', { department: 'shop/sales' }, { site: 'shop', department: 'sales' }],
  ['an outcome', { outcome: 'no_answer' }, { outcome: 'no_answer' }],
  ['an outcome there is not', { outcome: 'lost' }, {}],
  ['a text with blanks around', { q: '  red kettle ' }, { q: 'red kettle' }],
  ['blanks', { q: '  ' }, {}],
  [
    'one whole day',
    { from: '2026-03-02', to: '2026-03-02' },
    { from: midnight(2026, 3, 2), to: midnight(2026, 3, 3) },
  ],
  ['the last day of a month', { to: '2026-02-28' }, { to: midnight(2026, 3, 1) }],
  ['half a day', { from: '2026-03' }, {}],
])('asks for %s', (_, fields, expected) => {
  expect(historyFilter({ ...NO_FILTER, ...fields })).toEqual(expected);
});

it.each([
  ['nothing', {}, false],
  ['blanks', { q: ' ' }, false],
  ['a site', { site: 'shop' }, true],
])('is it filtered by %s?', (_, fields, expected) => {
  expect(isFiltered({ ...NO_FILTER, ...fields })).toBe(expected);
});

it.each([
  ['shop/sales', 'shop', true],
  ['shop/sales', 'shop-2', false],
  ['shop-2/sales', 'shop', false],
  ['shop/sales', '', true],
  ['', 'shop', false],
])('is "%s" of the site "%s"? %s', (department, site, expected) => {
  expect(isOfSite(department, site)).toBe(expected);
});
