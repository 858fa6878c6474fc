import { writeFile } from 'node:fs/promises';
import { crowdSection } from './crowd/crowd-section.ts';
import { measureCrowd } from './crowd/measure-crowd.ts';
import { measureCalls } from './measure-calls.ts';
import { report } from './report.ts';
import { measureScripts } from './script-sizes.ts';

const REPORT = new URL('../../docs/benchmarks.md', import.meta.url);

/** `crowd` alone is measured without being written down: for whoever works on it. */
if (process.argv[2] === 'crowd') {
  process.stdout.write(`${crowdSection(await measureCrowd())}\n`);
} else {
  const text = report({
    ...(await measureCalls()),
    crowd: await measureCrowd(),
    scripts: await measureScripts(),
  });
  process.stdout.write(`${text}\n`);
  await writeFile(REPORT, text);
}
