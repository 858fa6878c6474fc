import { expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { fillIn } from './fill-in.ts';

it.each([
  ['{name} is calling', { name: 'Maria' }, 'Maria is calling'],
  ['{a} and {a} and {b}', { a: 1, b: 2 }, '1 and 1 and 2'],
  ['{name} is calling', {}, '{name} is calling'],
  ['{name}', { name: '{other}', other: 'never' }, '{other}'],
])('fills %j with %j', (text, values, expected) => {
  expect(fillIn(text, values)).toBe(expected);
});

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

it.each(Object.keys(en) as (keyof typeof en)[])('German has the same placeholders: %s', (key) => {
  expect(placeholders(de[key])).toEqual(placeholders(en[key]));
});
