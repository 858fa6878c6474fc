import { expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from './all-languages.ts';
import { count } from './count.ts';
import { fill } from './say.ts';

it('puts values where they belong, and leaves places it has no value for', () => {
  expect(fill('{name} of {site}, {name}', { name: 'Anna' })).toBe('Anna of {site}, Anna');
});

it.each([
  ['en', 1, '1 person is before you'],
  ['en', 2, '2 people are before you'],
  ['ru', 1, 'Перед вами 1 человек'],
  ['ru', 3, 'Перед вами 3 человека'],
  ['ru', 21, 'Перед вами 21 человек'],
  ['pl', 5, '5 osób przed Państwem'],
  ['pl', 22, '22 osoby przed Państwem'],
  ['ar', 2, 'شخصان قبلك'],
  ['ja', 4, 'お待ちの方が前に4名いらっしゃいます'],
] as const)('%s counts %i', (language, n, words) => {
  expect(count(LANGUAGE_TEXTS[language].waiting.ahead, n, language)).toBe(words);
});

it('takes one wording for every number where a page gives no more', () => {
  expect(count('Before you: {n}', 1, 'en')).toBe('Before you: 1');
});
