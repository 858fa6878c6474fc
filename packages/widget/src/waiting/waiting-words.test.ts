import { expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import { queueLine, readyLine, waitWords } from './waiting-words.ts';

const { waiting: words } = LANGUAGE_TEXTS.en;

it.each([
  [1, 'You are next'],
  [2, '1 person is before you'],
  [3, '2 people are before you'],
  [null, 'You are next'],
])('place %s is "%s"', (position, line) => {
  expect(queueLine({ position }, words, 'en')).toBe(line);
});

it.each([
  [{ estimated_wait: { min_s: 100, max_s: 250 }, estimated_wait_s: 150 }, '2–5 minutes'],
  [{ estimated_wait: { min_s: 0, max_s: 20 }, estimated_wait_s: 10 }, '1 minute'],
  [{ estimated_wait: null, estimated_wait_s: 130 }, '2–3 minutes'],
  [{ estimated_wait: null, estimated_wait_s: null }, null],
])('%o is %s', (wait, line) => {
  expect(waitWords(wait, 'en')).toBe(line);
});

it('names who is ready, if it is one', () => {
  expect(readyLine({ operator: { name: 'Anna', picture_url: null } }, words)).toBe('Anna is ready for you');
  expect(readyLine({ operator: null }, words)).toBe('We are ready for you');
});
