import type { Shell } from '../shared/shell.ts';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import { withOwnWords } from '../texts/own-words.ts';
import type { AllTexts, TextPart } from '../texts/texts.ts';

/** In place of the file of this name, for the script that holds everything: every language is in it. */
export async function loadTexts<Part extends TextPart>(
  shell: Pick<Shell, 'language' | 'options' | 'early'>,
  part: Part,
): Promise<AllTexts[Part]> {
  return withOwnWords({ ...LANGUAGE_TEXTS[shell.language][part] }, shell);
}
