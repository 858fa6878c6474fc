import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compress } from './compress.ts';
import { distDir } from './settings.ts';

/** What a page and a call may cost, in bytes of brotli. */
const BUDGETS = [
  { name: 'launcher', limit: 4_000, counts: (file: string) => file === 'widget.js' },
  { name: 'everything', limit: 20_000, counts: () => true },
];

const files = (await readdir(distDir, { recursive: true })).filter((file) => file.endsWith('.js')).sort();
const sizes = await Promise.all(
  files.map(async (file) => {
    const bytes = await readFile(join(distDir, file));
    const packed = await compress(bytes);
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: packed.length };
  }),
);
const verdicts = BUDGETS.map(({ name, limit, counts }) => {
  const used = sizes.reduce((sum, size) => sum + (counts(size.file) ? size.brotli : 0), 0);
  return { name, used, limit, ok: used <= limit };
});

const out = (line: string) => process.stdout.write(`${line}\n`);
for (const { file, raw, gzip, brotli } of sizes) {
  out(`${file.padEnd(32)} ${raw} raw  ${gzip} gzip  ${brotli} brotli`);
}
for (const { name, used, limit, ok } of verdicts) {
  out(`${ok ? 'ok  ' : 'OVER'} ${name}: ${used} of ${limit} bytes brotli`);
}
if (files.length === 0 || verdicts.some(({ ok }) => !ok)) process.exitCode = 1;
