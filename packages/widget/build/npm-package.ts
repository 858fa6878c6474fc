import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmTypes } from './npm-types.ts';

const ours = new URL('../package.json', import.meta.url);
const license = new URL('../../../LICENSE', import.meta.url);

const README = `# @frontdesk/widget

The "Call us" button of Frontdesk as a module with types.

\`\`\`js
import { frontdesk } from '@frontdesk/widget';

frontdesk.init({ site: 'demo-shop', service: 'https://desk.example.com' });
\`\`\`

The key of the site and the address come from the service's administrator. Options, events and what policies a page needs: the
service's guide for website owners.
`;

/** What is packed is the module alone: it has everything in it, and the packages that it is built from are in no registry. */
async function manifest(): Promise<string> {
  const { name, version, license, type } = JSON.parse(await readFile(ours, 'utf8'));
  const entry = { types: './frontdesk.d.ts', default: './frontdesk.js' };
  const own = { exports: { '.': entry }, types: entry.types, sideEffects: false, files: ['frontdesk.*s'] };
  return `${JSON.stringify({ name, version, license, type, ...own }, null, 2)}\n`;
}

/**
 * Puts beside the module what makes a package of it, which `pnpm pack` takes (`publishConfig` of `package.json`).
 *
 * @returns the names of the files written, below the folder
 */
export async function writeNpmPackage(folder: string): Promise<string[]> {
  const files = {
    'frontdesk.d.ts': await npmTypes(),
    'package.json': await manifest(),
    'README.md': README,
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, 'npm', name), text)));
  await copyFile(license, join(folder, 'npm', 'LICENSE'));
  return [...Object.keys(files), 'LICENSE'].map((name) => `npm/${name}`);
}
