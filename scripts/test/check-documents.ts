import { glob, readFile } from 'node:fs/promises';
import { brokenReferences } from '../documents/broken-references.ts';
import type { Outcome } from './check.ts';
import { ROOT } from './root.ts';

/** Every document of the repository; each counts as one. */
export async function documents(): Promise<Outcome> {
  const scripts = await npmScripts();
  const outcome = { passed: 0, failed: 0 };
  for await (const document of glob('{*,docs/**/*,packages/*/*,apps/*/*,e2e/*}.md', { cwd: ROOT })) {
    const broken = await brokenReferences({ root: ROOT, document, scripts });
    for (const { line, text } of broken) process.stdout.write(`${document}:${line} ${text}\n`);
    outcome[broken.length === 0 ? 'passed' : 'failed'] += 1;
  }
  return outcome;
}

async function npmScripts(): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const manifest of glob('{.,packages/*,apps/*,e2e}/package.json', { cwd: ROOT })) {
    // package.json of our own; `scripts` is the only part read.
    const { scripts = {} } = JSON.parse(await readFile(`${ROOT}/${manifest}`, 'utf8')) as {
      scripts?: Record<string, string>;
    };
    for (const name of Object.keys(scripts)) names.add(name);
  }
  return names;
}
