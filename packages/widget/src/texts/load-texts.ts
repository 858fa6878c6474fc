import { en, type Texts } from './en.ts';
import type { Language } from './language.ts';

/** English comes with the body; each other language is a file of its own that only its readers load. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'de') return (await import('./de.ts')).de;
  return en;
}
