import type { Shell } from '../shared/shell.ts';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import type { AllTexts, TextPart } from '../texts/texts.ts';

/** In place of the file of this name, for the script that holds everything: every language is in it. */
export async function loadTexts<Part extends TextPart>(
  { language, options }: Pick<Shell, 'language' | 'options'>,
  part: Part,
): Promise<AllTexts[Part]> {
  return Object.assign({ ...LANGUAGE_TEXTS[language][part] }, options.texts);
}
