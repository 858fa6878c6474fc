import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);
const COMPRESSIBLE = new Set(['.js', '.css', '.html', '.svg']);

/** Writes `name.br` beside each text file of the build: the service sends it as it is instead of compressing anew. */
export function brotliCopies(): Plugin {
  let directory = '';
  return {
    name: 'brotli-copies',
    apply: 'build',
    configResolved(config) {
      directory = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = await readdir(directory, { recursive: true });
      await Promise.all(
        files
          .filter((file) => COMPRESSIBLE.has(extname(file)))
          .map(async (file) => {
            const path = join(directory, file);
            await writeFile(`${path}.br`, await compress(await readFile(path)));
          }),
      );
    },
  };
}
