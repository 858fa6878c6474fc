import type { Shell } from '../shared/shell.ts';
import { withOwnWords } from './own-words.ts';
import type { AllTexts, TextPart } from './texts.ts';

/**
 * The words of one part in the visitor's language. Each is a file of its own, so that nobody loads words they do not read.
 *
 * @throws when the file cannot be had
 */
export async function loadTexts<Part extends TextPart>(
  shell: Pick<Shell, 'baseUrl' | 'language' | 'options' | 'early'>,
  part: Part,
): Promise<AllTexts[Part]> {
  const { baseUrl, language } = shell;
  const response = await fetch(`${baseUrl}/assets/${language}-${part}-${__TEXTS_HASH__}.json`);
  if (!response.ok) throw new Error(part);
  // Our own build wrote the file.
  return withOwnWords((await response.json()) as AllTexts[Part], shell);
}
