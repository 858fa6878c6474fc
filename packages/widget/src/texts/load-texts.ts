import type { Texts } from './en.ts';
import type { Language } from './language.ts';
import type { LaterTexts } from './later-en.ts';

/** Each language is files of its own, so that nobody loads words they do not read. */
const TEXTS: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};

const LATER_TEXTS: Record<Language, () => Promise<LaterTexts>> = {
  en: async () => (await import('./later-en.ts')).laterEn,
  de: async () => (await import('./later-de.ts')).laterDe,
};

export const loadTexts = (language: Language): Promise<Texts> => TEXTS[language]();

export const loadLaterTexts = (language: Language): Promise<LaterTexts> => LATER_TEXTS[language]();
