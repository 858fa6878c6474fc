import { fill } from './say.ts';
import type { Plural } from './texts.ts';

/** The wording that goes with the number, which is written as the language writes it. */
export function count(text: Plural | string, n: number, language: string): string {
  // A page that puts its own words in may not care for plurals.
  const form = typeof text === 'string' ? text : text[new Intl.PluralRules(language).select(n)];
  const words = form ?? (typeof text === 'string' ? text : text.other);
  return fill(words, { n: new Intl.NumberFormat(language).format(n) });
}
