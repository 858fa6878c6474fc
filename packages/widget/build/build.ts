import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { compressAll } from './compress.ts';
import { readFileList, writeFileList } from './file-list.ts';
import { writeNpmPackage } from './npm-package.ts';
import { afterBuild, filesIn, remove } from './prune.ts';
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

/** What of a name changes with the content. */
const hashed = (file: string) => file.replace(/.*-/, '');

const words = { __TEXTS_HASH__: textsHash };
const body = await buildModule('body', 'src/body.tsx');
const sign = await buildModule('sign', 'src/sign/sign.ts');
const parts = { __BODY_HASH__: hashed(body), __SIGN_HASH__: hashed(sign) };
// Under names that stay: for launchers that know of another build than the service has now.
for (const file of [body, sign]) {
  const latest = file.replace(/-.*/, '-latest.js');
  await writeFile(join(distDir, latest), `export * from './${basename(file)}';\n`);
  written.push(latest);
}
// Before the launcher that leads to them, since a service may be running.
written.push(...(await writeTexts()));
const launcher = await run(launcherConfig({ ...words, ...parts, __CALL_LABELS__: callLabels }));
const standalone = await run(standaloneConfig({ ...words, __CALL_LABELS__: callLabels }));
const npm = await run(npmConfig({ ...words, ...parts, __CALL_LABELS__: callLabels }));
written.push(...standalone.concat(npm).map(({ fileName }) => fileName));
written.push(...(await writeNpmPackage(distDir)));
written.push(...launcher.map(({ fileName }) => fileName));
// The package is not handed out by the service.
await compressAll(
  distDir,
  written.filter((file) => !file.startsWith('npm/')),
);
const { gone, ...list } = afterBuild(
  written,
  await filesIn(distDir),
  await readFileList(distDir),
  new Date(),
);
await writeFileList(distDir, list);
await remove(distDir, gone);
