import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distDir } from './settings.ts';

const source = new URL('../src/launcher/public-types.ts', import.meta.url);

/** The file with the public types is types alone, so it is its own declaration. */
export async function writeNpmTypes(): Promise<string> {
  const file = 'npm/frontdesk.d.ts';
  const types = await readFile(source, 'utf8');
  await writeFile(join(distDir, file), `${types}\nexport declare const frontdesk: FrontdeskApi;\n`);
  return file;
}
