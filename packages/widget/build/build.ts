import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { compressAll } from './compress.ts';
import { prune } from './prune.ts';
import { bodyConfig, distDir, launcherConfig } from './settings.ts';

async function run(config: InlineConfig) {
  // A library gives a list of outputs, one per format; there is one format.
  const [result] = [await build(config)].flat();
  if (result === undefined || !('output' in result)) throw new Error('A build gave no output');
  return result.output;
}

const body = await run(bodyConfig);
const entry = body.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
if (entry === undefined) throw new Error('The build of the body gave no entry file');
// Under a name that stays: for launchers in pages that were opened before this build.
const latest = 'assets/latest.js';
await writeFile(join(distDir, latest), `export * from './${basename(entry.fileName)}';\n`);
const launcher = await run(launcherConfig(entry.fileName));
await compressAll(distDir);
await prune(distDir, new Set([latest, ...[...body, ...launcher].map((chunk) => chunk.fileName)]));
