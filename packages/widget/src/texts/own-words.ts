import type { Shell } from '../shared/shell.ts';

/**
 * Puts the page's own words in place of ours, at once, and the site's where the page says nothing, as soon as the site is known: nobody
 * waits for it to read a word.
 *
 * @returns the same texts
 */
export function withOwnWords<Texts extends object>(
  texts: Texts,
  { language, options, early }: Pick<Shell, 'language' | 'options' | 'early'>,
): Texts {
  void early.site.then((site) => Object.assign(texts, site?.texts?.[language], options.texts));
  return Object.assign(texts, options.texts);
}
