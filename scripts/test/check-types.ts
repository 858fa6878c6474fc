import { glob } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Outcome } from './check.ts';
import { ROOT } from './root.ts';
import { run } from './run.ts';

const PROJECTS = '{packages,apps,e2e,scripts}/**/tsconfig.json';

/** Each tsc takes a core for itself. */
const AT_ONCE = 2;

/** `tsc` over every project there is; each counts as one. */
export async function types(): Promise<Outcome> {
  const folders = await projects();
  const outcome = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
      const { code, output } = await run('tsc', ['-p', folder]);
      if (code !== 0) process.stdout.write(output);
      outcome[code === 0 ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcome;
}

async function projects(): Promise<string[]> {
  const folders = [];
  for await (const file of glob(PROJECTS, { cwd: ROOT, exclude: (name) => name.endsWith('node_modules') })) {
    folders.push(dirname(file));
  }
  return folders.sort();
}
