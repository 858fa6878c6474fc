import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGE_TEXTS } from '../src/texts/all-languages.ts';
import { compress } from './compress.ts';
import { readFileList } from './file-list.ts';
import { distDir } from './settings.ts';

const languages = Object.keys(LANGUAGE_TEXTS);
const inAnyLanguage = (part: string) => languages.map((language) => `${language}-${part}`);

/**
 * What a page and a call may cost, in bytes of brotli. A visitor loads one language, so the largest counts. What comes
 * later is fetched beside the form and needed by no call that goes well.
 */
const BUDGETS: { name: string; limit: number; parts: string[][] }[] = [
  { name: 'launcher', limit: 4_000, parts: [['widget']] },
  {
    name: 'launcher of a site that is not simply open',
    limit: 7_700,
    parts: [['widget'], ['sign'], inAnyLanguage('sign')],
  },
  { name: 'everything a call needs', limit: 20_000, parts: [['widget'], ['body'], inAnyLanguage('call')] },
  { name: 'before and after a call', limit: 7_000, parts: [['later'], inAnyLanguage('later')] },
  { name: 'a form with more than a name', limit: 3_000, parts: [['form'], inAnyLanguage('form')] },
  { name: 'check of camera and microphone', limit: 6_500, parts: [['check'], inAnyLanguage('check')] },
  { name: 'waiting for an answer', limit: 4_500, parts: [['waiting'], inAnyLanguage('waiting')] },
  { name: 'the window of a call', limit: 5_000, parts: [['during'], inAnyLanguage('during')] },
  { name: 'how a call ended', limit: 4_000, parts: [['after'], inAnyLanguage('after')] },
];

const { now } = await readFileList(distDir);
const files = now.filter((file) => /\.(js|json)$/.test(file) && !file.endsWith('/package.json')).sort();
const sizes = await Promise.all(
  files.map(async (file) => {
    const bytes = await readFile(join(distDir, file));
    const packed = await compress(bytes);
    const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
    return {
      file,
      integrity,
      raw: bytes.length,
      gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: packed.length,
    };
  }),
);
/** Of each part its largest variant. */
function weigh(parts: string[][]): number {
  const weightOf = (part: string) => sizes.find(({ file }) => nameOf(file) === part)?.brotli ?? Number.NaN;
  return parts.reduce((sum, variants) => sum + Math.max(...variants.map(weightOf)), 0);
}

/** `assets/de-later-<8 characters of hash>.json` is `de-later`. */
function nameOf(file: string): string {
  return basename(file).replace(/(-.{8})?\.js(on)?$/, '');
}

/** Loaded by owners, or instead of the others. */
const UNCOUNTED = ['frontdesk', 'body-latest', 'sign-latest', 'self-test', 'widget-standalone'];

/** A file that the bundler made of what several parts share would be in nobody's budget. */
const strays = sizes.filter(({ file }) => {
  const name = nameOf(file);
  return !UNCOUNTED.includes(name) && !BUDGETS.some(({ parts }) => parts.flat().includes(name));
});

const verdicts = BUDGETS.map(({ name, limit, parts }) => {
  const used = weigh(parts);
  return { name, used, limit, ok: used <= limit };
});

const out = (line: string) => process.stdout.write(`${line}\n`);
for (const { file, raw, gzip, brotli } of sizes) {
  out(`${file.padEnd(36)} ${raw} raw  ${gzip} gzip  ${brotli} brotli`);
}
for (const { file, integrity } of sizes) {
  if (file.includes('standalone')) out(`/${file} integrity="${integrity}"`);
}
for (const { name, used, limit, ok } of verdicts) {
  out(`${ok ? 'ok  ' : 'OVER'} ${name}: ${used} of ${limit} bytes brotli`);
}
for (const { file } of strays) out(`OVER ${file} is in no budget`);
if (files.length === 0 || strays.length > 0 || verdicts.some(({ ok }) => !ok)) process.exitCode = 1;
