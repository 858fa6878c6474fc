import { expect, it } from 'vitest';
import { languageOf } from './words.ts';

it.each([
  ['de', 'de'],
  ['de-CH', 'de'],
  ['en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['fr-FR, de;q=0.5', 'de'],
  ['fr', 'en'],
  ['', 'en'],
])('%j is answered in %s', (wanted, language) => {
  expect(languageOf(wanted)).toBe(language);
});
