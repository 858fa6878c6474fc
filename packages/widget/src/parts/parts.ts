import type { AllTexts } from '../texts/texts.ts';

/** What is in the files that are fetched when there is a reason to, each with its words in a file beside it. */
export interface PartCode {
  later: typeof import('../later/later.ts').later;
  form: typeof import('../form/form.ts').form;
  check: typeof import('../check/check.ts').check;
  waiting: typeof import('../waiting/waiting.ts').waiting;
  during: typeof import('../during/during.ts').during;
  after: typeof import('../after/after.ts').after;
}

export type PartName = keyof PartCode;

/** With what the part hands out once it is started. */
export type Part<Name extends PartName> = PartCode[Name] &
  ReturnType<PartCode[Name]['start']> & { texts: AllTexts[Name] };
