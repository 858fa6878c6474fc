import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenReferences } from './broken-references.ts';

let root: string;
const scripts = new Set(['demo']);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'documents-'));
  await mkdir(join(root, 'docs'));
  await writeFile(join(root, 'docs/there.md'), '');
});
afterAll(() => rm(root, { recursive: true }));

it.each([
  ['a file beside the document', '[x](there.md)'],
  ['a path from the top', '`docs/there.md`'],
  ['a script', '`npm run demo`'],
])('is content with %s', async (_what, text) => {
  expect(await broken(text)).toEqual([]);
});

it.each([
  ['a link to nothing', '[x](gone.md)', 'nothing at gone.md'],
  ['a link from the top, which a reader cannot follow', '[x](docs/there.md)', 'nothing at docs/there.md'],
  ['a path to nothing', '`docs/gone.md`', 'nothing at docs/gone.md'],
  ['a script that is not there', '`npm run party`', 'no npm script called party'],
])('reports %s', async (_what, text, complaint) => {
  expect(await broken(text)).toEqual([complaint]);
});

async function broken(text: string): Promise<string[]> {
  await writeFile(join(root, 'docs/document.md'), text);
  const found = await brokenReferences({ root, document: 'docs/document.md', scripts });
  return found.map((reference) => reference.text);
}
