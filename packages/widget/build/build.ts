import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { compressAll } from './compress.ts';
import { writeNpmTypes } from './npm-types.ts';
import { prune } from './prune.ts';
import { distDir, launcherConfig, modulesConfig, npmConfig, standaloneConfig } from './settings.ts';
import { callLabels, textsHash, writeTexts } from './texts.ts';

async function run(config: InlineConfig) {
  // A library gives a list of outputs, one per format; there is one format.
  const [result] = [await build(config)].flat();
  if (result === undefined || !('output' in result)) throw new Error('A build gave no output');
  return result.output;
}

const written: string[] = [];

/** @returns the name of the entry's file */
async function buildModule(name: string, source: string): Promise<string> {
  const chunks = await run(modulesConfig({ [name]: source }, words));
  written.push(...chunks.map(({ fileName }) => fileName));
  const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  if (entry === undefined) throw new Error(`The build of ${source} gave no entry file`);
  return entry.fileName;
}

const words = { __TEXTS_HASH__: textsHash };
const parts = {
  __BODY_FILE__: await buildModule('body', 'src/body.tsx'),
  __SIGN_FILE__: await buildModule('sign', 'src/sign/sign.ts'),
};
// Under a name that stays: for launchers in pages that were opened before this build.
const latest = 'assets/latest.js';
await writeFile(join(distDir, latest), `export * from './${basename(parts.__BODY_FILE__)}';\n`);
const launcher = await run(launcherConfig({ ...words, ...parts, __CALL_LABELS__: callLabels }));
const standalone = await run(standaloneConfig({ ...words, __CALL_LABELS__: callLabels }));
const npm = await run(npmConfig({ ...words, ...parts, __CALL_LABELS__: callLabels }));
written.push(...standalone.concat(npm).map(({ fileName }) => fileName), await writeNpmTypes());
written.push(latest, ...launcher.map(({ fileName }) => fileName), ...(await writeTexts()));
await compressAll(distDir);
await prune(distDir, new Set(written));
