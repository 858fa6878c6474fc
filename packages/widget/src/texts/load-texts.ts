import type { Shell } from '../shared/shell.ts';
import type { AllTexts, TextPart } from './texts.ts';

/**
 * The words of one part in the visitor's language, with the site's own words in place of ours, and the page's in place of both. Each is
 * a file of its own, so that nobody loads words they do not read.
 *
 * @throws when the file cannot be had
 */
export async function loadTexts<Part extends TextPart>(
  { baseUrl, language, options, early }: Pick<Shell, 'baseUrl' | 'language' | 'options' | 'early'>,
  part: Part,
): Promise<AllTexts[Part]> {
  const response = await fetch(`${baseUrl}/assets/${language}-${part}-${__TEXTS_HASH__}.json`);
  if (!response.ok) throw new Error(part);
  // Our own build wrote the file.
  const texts = (await response.json()) as AllTexts[Part];
  return Object.assign(texts, (await early.site)?.texts[language], options.texts);
}
