import type { en as enBefore } from './before/en.ts';
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

/** What a language has to say, in parts that are loaded apart. */
export type LanguageTexts = InAnyLanguage<typeof en>;
/** The same for what is asked and tried before a call. */
export type BeforeTexts = InAnyLanguage<typeof enBefore>;

export type AllTexts = LanguageTexts & BeforeTexts;
export type TextPart = keyof AllTexts;
export type SignTexts = LanguageTexts['sign'];
export type CallTexts = LanguageTexts['call'];
export type LaterTexts = LanguageTexts['later'];
export type FormTexts = BeforeTexts['form'];
export type CheckTexts = BeforeTexts['check'];
