import type { LANGUAGE_TEXTS } from './all-languages.ts';

export type Language = keyof typeof LANGUAGE_TEXTS;

/**
 * The first language of the wishes that there are texts for; English without one.
 *
 * @param wishes BCP 47 tags, the strongest wish first; empty ones are passed over
 */
export function pickLanguage(
  wishes: readonly (string | null | undefined)[],
  known: Readonly<Record<Language, unknown>>,
): Language {
  for (const wish of wishes) {
    const primary = String(wish).toLowerCase().split('-')[0] as string;
    // Own keys only, and these are the languages.
    if (Object.hasOwn(known, primary)) return primary as Language;
  }
  return 'en';
}

/** Which way the language is read. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return /ar|he/.test(language) ? 'rtl' : 'ltr';
}
