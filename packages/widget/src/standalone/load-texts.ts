import type { Shell } from '../shared/shell.ts';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import type { AllTexts, TextPart } from '../texts/texts.ts';

/** In place of the file of this name, for the script that holds everything: every language is in it. */
export async function loadTexts<Part extends TextPart>(
  { language, options, early }: Pick<Shell, 'language' | 'options' | 'early'>,
  part: Part,
): Promise<AllTexts[Part]> {
  const { texts } = (await early.site) ?? {};
  return Object.assign({ ...LANGUAGE_TEXTS[language][part] }, texts?.[language], options.texts);
}
