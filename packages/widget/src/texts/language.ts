import type { LANGUAGE_TEXTS } from './all-languages.ts';

export type Language = keyof typeof LANGUAGE_TEXTS;

/** Each language's word for the button, put in by the build: all that the launcher carries of them. */
export function callLabels(): Readonly<Record<Language, string>> {
  // In one string, which is shorter; the build has every language in it.
  return Object.fromEntries(__CALL_LABELS__.split('|').map((entry) => entry.split('='))) as Record<
    Language,
    string
  >;
}

/**
 * The first language of the wishes that there are texts for, else English.
 *
 * @param wishes BCP 47 tags, the strongest wish first; empty ones are passed over
 */
export function pickLanguage(
  wishes: readonly (string | null | undefined)[],
  known: Readonly<Record<Language, unknown>>,
): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split('-')[0] ?? '';
    // Own keys only, and these are the languages.
    if (Object.hasOwn(known, primary)) return primary as Language;
  }
  return 'en';
}

/** Which way the language is read. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' || language === 'he' ? 'rtl' : 'ltr';
}
