/** What ends the names of the two files that the launcher loads, and what else the build knows; put in by `build/settings.ts`. */
declare const __BODY_HASH__: string;
declare const __SIGN_HASH__: string;
/** Part of the names of all text files: changes with any of them. */
declare const __TEXTS_HASH__: string;
/** Each language's word for the button. */
declare const __CALL_LABELS__: Readonly<
  Record<keyof typeof import('./texts/all-languages.ts').LANGUAGE_TEXTS, string>
>;
