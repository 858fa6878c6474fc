import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Reference, references } from './references.ts';

interface Where {
  /** Top of the repository. */
  root: string;
  /** From there. */
  document: string;
  /** Names of all npm scripts. */
  scripts: ReadonlySet<string>;
}

/** What the document names and is not there. A path may be meant from the top or from the document's own folder. */
export async function brokenReferences({
  root,
  document,
  scripts,
}: Where): Promise<{ line: number; text: string }[]> {
  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const stands = async (reference: Reference): Promise<boolean> => {
    if (reference.kind === 'script') return scripts.has(reference.target);
    const fromHere = join(root, dirname(document), reference.target);
    return (
      (await exists(fromHere)) || (reference.kind === 'path' && (await exists(join(root, reference.target))))
    );
  };
  const broken = [];
  for (const reference of references(await readFile(join(root, document), 'utf8'))) {
    if (await stands(reference)) continue;
    const what = reference.kind === 'script' ? 'no npm script called' : 'nothing at';
    broken.push({ line: reference.line, text: `${what} ${reference.target}` });
  }
  return broken;
}
