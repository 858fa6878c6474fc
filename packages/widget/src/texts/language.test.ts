import { expect, it } from 'vitest';
import { pickLanguage } from './language.ts';

it.each([
  [['de'], 'de'],
  [['de-AT'], 'de'],
  [['DE'], 'de'],
  [['fr', 'de'], 'de'],
  [['fr'], 'en'],
  [[null, '', undefined, 'de'], 'de'],
  [['en-GB', 'de'], 'en'],
  [[], 'en'],
])('of %j it speaks %s', (wishes, language) => {
  expect(pickLanguage(wishes)).toBe(language);
});
