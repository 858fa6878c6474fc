import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGE_TEXTS } from '../src/texts/all-languages.ts';
import { distDir } from './settings.ts';

const files = Object.entries(LANGUAGE_TEXTS).flatMap(([language, parts]) =>
  Object.entries(parts).map(([part, texts]) => ({
    name: `${language}-${part}`,
    json: JSON.stringify(texts),
  })),
);

/** One hash for all of them, so that the scripts carry one word and not one for each file. */
export const textsHash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);

/** What the launcher carries of them: each language's word for the button. */
export const callLabels = Object.fromEntries(
  Object.entries(LANGUAGE_TEXTS).map(([language, { sign }]) => [language, sign.call]),
);

/** @returns the names of the files written, below `dist` */
export async function writeTexts(): Promise<string[]> {
  await mkdir(join(distDir, 'assets'), { recursive: true });
  return Promise.all(
    files.map(async ({ name, json }) => {
      const file = `assets/${name}-${textsHash}.json`;
      await writeFile(join(distDir, file), json);
      return file;
    }),
  );
}
