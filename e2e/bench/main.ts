import { readFile, writeFile } from 'node:fs/promises';
import { crowdSection } from './crowd/crowd-section.ts';
import { measureCrowd } from './crowd/measure-crowd.ts';
import { measureCalls } from './measure-calls.ts';
import { measurePageCost } from './page/measure-page-cost.ts';
import { pageSection } from './page/page-section.ts';
import { replacePart } from './replace-part.ts';
import { report } from './report.ts';
import { measureScripts } from './script-sizes.ts';
import { measureStreams } from './streams/measure-streams.ts';
import { streamsSection } from './streams/streams-section.ts';

const REPORT = new URL('../../docs/benchmarks.md', import.meta.url);

/** `crowd` or `streams` alone is measured without being written down: for whoever works on it. `page` alone is written in its place. */
if (process.argv[2] === 'crowd') {
  process.stdout.write(`${crowdSection(await measureCrowd())}\n`);
} else if (process.argv[2] === 'streams') {
  process.stdout.write(`${streamsSection(await measureStreams())}\n`);
} else if (process.argv[2] === 'page') {
  const date = new Date().toISOString().slice(0, 10);
  const part = `${pageSection(await measurePageCost())}\nMeasured by itself on ${date}.\n`;
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
