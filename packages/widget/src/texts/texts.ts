import type { en } from './languages/en.ts';

/** A text that counts: one wording for each plural category the language has. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Same keys as in English; where English counts, so may any other language, with its own categories. */
type InAnyLanguage<Texts> = {
  [Key in keyof Texts]: Texts[Key] extends string
    ? string
    : Texts[Key] extends { other: string }
      ? Plural
      : InAnyLanguage<Texts[Key]>;
};

/** All that a language has to say, in the three parts that are loaded apart. */
export type LanguageTexts = InAnyLanguage<typeof en>;

export type TextPart = keyof LanguageTexts;
export type SignTexts = LanguageTexts['sign'];
export type CallTexts = LanguageTexts['call'];
export type LaterTexts = LanguageTexts['later'];
