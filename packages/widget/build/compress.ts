import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

export function compress(bytes: Uint8Array): Promise<Buffer> {
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      // All files fit; a larger window only costs a longer header.
      [constants.BROTLI_PARAM_LGWIN]: 16,
    },
  });
}

/** Writes a brotli copy beside each of these that is a script or a text, for a server that hands out such copies. */
export async function compressAll(folder: string, names: readonly string[]): Promise<void> {
  const scripts = names.filter((name) => /\.(js|json)$/.test(name)).map((name) => join(folder, name));
  await Promise.all(
    scripts.map(async (file) => writeFile(`${file}.br`, await compress(await readFile(file)))),
  );
}
