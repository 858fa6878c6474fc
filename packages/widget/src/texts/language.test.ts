import { expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from './all-languages.ts';
import { pickLanguage } from './language.ts';

it.each([
  [['de'], 'de'],
  [['de-AT'], 'de'],
  [['DE'], 'de'],
  [['sv', 'de'], 'de'],
  [['sv'], 'en'],
  [[null, '', undefined, 'de'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['zh-Hant-TW'], 'zh'],
  [['constructor', 'he'], 'he'],
  [[], 'en'],
])('of %j it speaks %s', (wishes, language) => {
  expect(pickLanguage(wishes, LANGUAGE_TEXTS)).toBe(language);
});
