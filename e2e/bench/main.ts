import { readFile, writeFile } from 'node:fs/promises';
import { crowdSection } from './crowd/crowd-section.ts';
import { measureCrowd } from './crowd/measure-crowd.ts';
import { measureCalls } from './measure-calls.ts';
import { measurePageCost } from './page/measure-page-cost.ts';
import { pageSection } from './page/page-section.ts';
import { replacePart } from './replace-part.ts';
import { report } from './report.ts';
import { measureScripts } from './script-sizes.ts';
import { scriptsSection } from './scripts-section.ts';
import { measureStreams } from './streams/measure-streams.ts';
import { streamsSection } from './streams/streams-section.ts';

const REPORT = new URL('../../docs/benchmarks.md', import.meta.url);

/** Parts that can be measured alone; each is then written in its place. */
const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  crowd: async () => crowdSection(await measureCrowd()),
  streams: async () => streamsSection(await measureStreams()),
  page: async () => pageSection(await measurePageCost()),
  scripts: async () => scriptsSection(await measureScripts()),
};

const measurePart = PARTS[process.argv[2] ?? ''];
if (measurePart !== undefined) {
  const date = new Date().toISOString().slice(0, 10);
  const part = `${await measurePart()}\nMeasured by itself on ${date}.\n`;
  process.stdout.write(part);
  await writeFile(REPORT, replacePart(await readFile(REPORT, 'utf8'), part));
} else {
  const text = report({
    ...(await measureCalls()),
    crowd: await measureCrowd(),
    streams: await measureStreams(),
    page: await measurePageCost(),
    scripts: await measureScripts(),
  });
  process.stdout.write(`${text}\n`);
  await writeFile(REPORT, text);
}
