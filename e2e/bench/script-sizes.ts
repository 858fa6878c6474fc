import { readFile, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

export interface ScriptSize {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

const DIST = new URL('../../packages/widget/dist/', import.meta.url);

/** What the built widget weighs, file by file. */
export async function measureScripts(): Promise<ScriptSize[]> {
  const files = await presentFiles();
  return await Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(new URL(name, DIST));
      // The copy that is handed out.
      const packed = await stat(new URL(`${name}.br`, DIST));
      return {
        name: name.replace(/^assets\//, '').replace(/-[\w-]{8}\.js$/, '.js'),
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: packed.size,
      };
    }),
  );
}

/** Those of earlier builds stay in the folder for a while: only what the last one wrote counts. */
async function presentFiles(): Promise<string[]> {
  const list = await readFile(new URL('files.json', DIST), 'utf8');
  // The widget's own build wrote it.
  const { now } = JSON.parse(list) as { now: string[] };
  return now.filter((name) => name.endsWith('.js')).sort();
}

/** Other makers' scripts, measured the same way (gzip 9, brotli 11) from their published files. */
export const PEERS: readonly ScriptSize[] = [
  { name: 'Chatwoot sdk.js 4.13.0', raw: 28_793, gzip: 9_572, brotli: 8_308 },
  { name: 'Jitsi external_api.min.js', raw: 38_100, gzip: 12_315, brotli: 11_051 },
  { name: 'cal.com embed.js 1.5.3', raw: 66_681, gzip: 17_262, brotli: 14_817 },
  { name: '3CX callus.js 10.0.9', raw: 693_280, gzip: 206_410, brotli: 169_708 },
];
