/** What ends the names of both files that the launcher loads, and changes with either; put in by `build/settings.ts`, as the others are. */
declare const __BUILD__: string;
/** Part of the names of all text files: changes with any of them. */
declare const __TEXTS_HASH__: string;
/** Each language's word for the button. */
declare const __CALL_LABELS__: Readonly<
  Record<keyof typeof import('./texts/all-languages.ts').LANGUAGE_TEXTS, string>
>;
