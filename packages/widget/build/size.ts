import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compress } from './compress.ts';
import { distDir } from './settings.ts';

/**
 * What a page and a call may cost, in bytes of brotli. A visitor loads one language, so the largest counts. What comes
 * later is fetched beside the form and needed by no call that goes well.
 */
const BUDGETS: { name: string; limit: number; parts: string[][] }[] = [
  { name: 'launcher', limit: 4_000, parts: [['widget']] },
  { name: 'everything a call needs', limit: 20_000, parts: [['widget'], ['body'], ['en', 'de']] },
  { name: 'before and after a call', limit: 5_500, parts: [['later'], ['later-en', 'later-de']] },
];

const files = (await readdir(distDir, { recursive: true })).filter((file) => file.endsWith('.js')).sort();
const sizes = await Promise.all(
  files.map(async (file) => {
    const bytes = await readFile(join(distDir, file));
    const packed = await compress(bytes);
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: packed.length };
  }),
);
/** Of each part its largest variant. */
function weigh(parts: string[][]): number {
  const weightOf = (part: string) => sizes.find(({ file }) => nameOf(file) === part)?.brotli ?? Number.NaN;
  return parts.reduce((sum, variants) => sum + Math.max(...variants.map(weightOf)), 0);
}

/** `assets/later-de-<8 characters of hash>.js` is `later-de`. */
function nameOf(file: string): string {
  const name = basename(file, '.js');
  return name.replace(/-.{8}$/, '');
}

const verdicts = BUDGETS.map(({ name, limit, parts }) => {
  const used = weigh(parts);
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
