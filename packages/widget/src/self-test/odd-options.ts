import type { Shell } from '../shared/shell.ts';
import { en as enBefore } from '../texts/before/en.ts';
import { en } from '../texts/languages/en.ts';

const KEYS: readonly string[] = Object.values({ ...en, ...enBefore }).flatMap(Object.keys);

/** Of what the page has said, that which means nothing; the launcher, which counts bytes, knows only names and fixed values. */
export async function oddOptions({ options, language, early }: Shell): Promise<string[]> {
  const { accent, locale, container, department, texts } = options;
  const site = await early.site;
  const isOdd = {
    accent: accent && !CSS.supports('color', accent),
    locale: locale && !locale.toLowerCase().startsWith(language),
    container: container && !isThere(container),
    department: department && site?.departments.every(({ key }) => key !== department),
  };
  const odd = Object.entries({ accent, locale, container, department }).filter(
    ([name]) => isOdd[name as keyof typeof isOdd],
  );
  const words = Object.entries(texts).filter(([key]) => !KEYS.includes(key));
  return [
    ...odd.map(([name, value]) => `data-${name}="${value}"`),
    ...words.map(([key]) => `data-text-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
  ];
}

function isThere(selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return false;
  }
}
