import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../platform/settings.ts';
import { de } from '../texts/de.ts';
import { en, type TextKey, type Texts } from '../texts/en.ts';
import { fillIn, type Values } from '../texts/fill-in.ts';

const TEXTS: Record<LanguageTag, Texts> = { en, de };
export const LANGUAGES = [
  { tag: 'en', name: 'English', short: 'EN' },
  { tag: 'de', name: 'Deutsch', short: 'DE' },
] as const;
export type LanguageTag = (typeof LANGUAGES)[number]['tag'];
type CountedText =
  | 'moreIncoming'
  | 'callbacksOpen'
  | 'freeCount'
  | 'eraseCalls'
  | 'eraseRequests'
  | 'eraseOpen';

export interface Language {
  tag: ReadonlySignal<LanguageTag>;
  /** For dates and names: the region the browser asks for where it fits the language (`en-GB`), else the language. */
  locale: ReadonlySignal<string>;
  choose: (tag: string) => void;
  /** The text in the current language; whoever reads it follows a change of language. */
  t: (key: TextKey, values?: Values) => string;
  /** A text that depends on a number, given as `{count}`. */
  counted: (key: CountedText, count: number) => string;
}

/** @param preferred what the browser asks for, best first (`navigator.languages`) */
export function createLanguage(settings: Settings, preferred: readonly string[]): Language {
  const tag = signal(toLanguage([settings.read('language') ?? '', ...preferred]));
  const t: Language['t'] = (key, values) =>
    values === undefined ? TEXTS[tag.value][key] : fillIn(TEXTS[tag.value][key], values);
  return {
    tag,
    locale: computed(() => preferred.find((wish) => toLanguage([wish]) === tag.value) ?? tag.value),
    t,
    counted: (key, count) => {
      const form = new Intl.PluralRules(tag.value).select(count) === 'one' ? 'one' : 'other';
      return t(`${key}_${form}`, { count });
    },
    choose: (chosen) => {
      tag.value = toLanguage([chosen]);
      settings.write('language', tag.value);
    },
  };
}

function toLanguage(preferred: readonly string[]): LanguageTag {
  for (const wish of preferred) {
    const found = LANGUAGES.find(({ tag }) => tag === wish.toLowerCase().split('-')[0]);
    if (found !== undefined) return found.tag;
  }
  return 'en';
}
