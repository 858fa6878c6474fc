import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';

const FOLDER = new URL('../../web/', import.meta.url);
const TYPES = new Map([
  ['.ts', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

export interface BrowserFile {
  type: string;
  body: string;
}

/**
 * The sources of the pages, ready for a browser: types are blanked out when a module is first asked for, which leaves
 * imports and line numbers as they are, so that there is nothing to build.
 */
export class BrowserFiles {
  readonly #names: ReadonlySet<string>;
  readonly #ready: Map<string, Promise<BrowserFile>> = new Map();

  private constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  static async open(): Promise<BrowserFiles> {
    const names = await readdir(FOLDER);
    return new BrowserFiles(
      new Set(names.filter((name) => TYPES.has(extname(name)) && !name.endsWith('.test.ts'))),
    );
  }

  /** Null for a name that is not one of the sources; nothing outside the folder can be named. */
  async get(name: string): Promise<BrowserFile | null> {
    if (!this.#names.has(name)) return null;
    const known = this.#ready.get(name) ?? prepare(name);
    this.#ready.set(name, known);
    return known;
  }

  /** A module and all it imports, so that a page can ask for everything at once instead of level by level. */
  async modules(entry: string): Promise<string[]> {
    const found = new Set([entry]);
    // A set goes on to what was added while it is walked.
    for (const name of found) {
      const file = await this.get(name);
      for (const [, imported] of file?.body.matchAll(/from '\.\/([^']+)'/g) ?? []) {
        if (imported !== undefined) found.add(imported);
      }
    }
    return [...found];
  }
}

async function prepare(name: string): Promise<BrowserFile> {
  const source = await readFile(new URL(name, FOLDER), 'utf8');
  const type = TYPES.get(extname(name)) ?? 'application/octet-stream';
  return { type, body: name.endsWith('.ts') ? stripTypeScriptTypes(source) : source };
}
