import { english, type Words } from './words-english.ts';
import { german } from './words-german.ts';

export type { Words };

export type Language = 'en' | 'de';

/** First language of an `Accept-Language` header or a BCP 47 tag that we speak; English for the rest. */
export function languageOf(wanted: string): Language {
  for (const tag of wanted.split(',')) {
    const primary = tag.trim().slice(0, 2).toLowerCase();
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'en';
}

export function words(language: Language): Words {
  return language === 'de' ? german : english;
}
