import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { compressAll } from './compress.ts';
import { readFileList, writeFileList } from './file-list.ts';
import { writeNpmPackage } from './npm-package.ts';
import { afterBuild, filesIn, remove } from './prune.ts';
import { distDir, launcherConfig, moduleConfig, npmConfig, standaloneConfig } from './settings.ts';
import { callLabels, textsHash, writeTexts } from './texts.ts';

async function run(config: InlineConfig) {
  // A library gives a list of outputs, one per format; there is one format.
  const [result] = [await build(config)].flat();
  if (result === undefined || !('output' in result)) throw new Error('A build gave no output');
  return result.output;
}

const written: string[] = [];

/** @returns the names of the files, the entry's first */
function namesOf(chunks: Awaited<ReturnType<typeof run>>): [string, ...string[]] {
  const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  if (entry === undefined) throw new Error('A build gave no entry file');
  const others = chunks.filter((chunk) => chunk !== entry);
  return [entry.fileName, ...others.map(({ fileName }) => fileName)];
}

/** What of a name changes with the content. */
const hashed = (file: string) => file.replace(/.*-/, '');

const words = { __TEXTS_HASH__: textsHash };
const ofSign = ['sign', 'src/sign/sign.ts', words] as const;
// The launcher counts every byte and carries one hash for both of its files: the body's, which changes with either.
const draft = moduleConfig(...ofSign);
const follows = hashed(namesOf(await run({ ...draft, build: { ...draft.build, write: false } }))[0]);
const [body, ...bodyParts] = namesOf(await run(moduleConfig('body', 'src/body.tsx', words, { follows })));
const [sign, ...signParts] = namesOf(await run(moduleConfig(...ofSign, { suffix: hashed(body) })));
written.push(body, ...bodyParts, sign, ...signParts);
// Under names that stay: for launchers that know of another build than the service has now.
for (const file of [body, sign]) {
  const latest = file.replace(/-.*/, '-latest.js');
  await writeFile(join(distDir, latest), `export * from './${basename(file)}';\n`);
  written.push(latest);
}
// Before the launcher that leads to them, since a service may be running.
written.push(...(await writeTexts()));
const launcher = await run(launcherConfig({ ...words, __CALL_LABELS__: callLabels }, hashed(body)));
const standalone = await run(standaloneConfig({ ...words, __CALL_LABELS__: callLabels }));
const npm = await run(npmConfig({ ...words, __CALL_LABELS__: callLabels }, hashed(body)));
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
