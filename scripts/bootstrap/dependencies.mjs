import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { pathWithTools } from './hand-over.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { findPnpm } from './tools.mjs';

// Inside node_modules, so that it goes when they go.
const STAMP = join(ROOT, 'node_modules/.frontdesk-installed');

/** Whether the last install that finished was of just these manifests, and nobody has removed its folders. */
export function dependenciesAreInstalled() {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted()) return false;
  return manifests().every(
    (path) => !hasDependencies(path) || existsSync(join(dirname(path), 'node_modules')),
  );
}

export async function installDependencies() {
  const before = wanted();
  // CI: never ask whether folders made by another pnpm may be replaced, there is nobody to answer.
  const env = { ...process.env, PATH: pathWithTools(), CI: 'true' };
  await run(
    'dependencies',
    findPnpm() ?? 'pnpm',
    ['install', '--frozen-lockfile', '--config.fetch-retries=1'],
    { cwd: ROOT, env },
  );
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, before);
}

const wanted = () =>
  `${process.platform}-${process.arch} ${fingerprint([join(ROOT, 'pnpm-lock.yaml'), join(ROOT, 'pnpm-workspace.yaml'), ...manifests()])}`;

/** Every package.json of the workspace, found as pnpm finds them. */
function manifests() {
  const listed =
    /^packages:\n((?: +- .*\n)+)/m.exec(readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8'))?.[1] ?? '';
  const patterns = [...listed.matchAll(/- ["']?([^"'\s]+)/g)].map((match) => match[1] ?? '');
  const folders = patterns.flatMap((pattern) =>
    pattern.endsWith('/*') ? children(pattern.slice(0, -2)) : [pattern],
  );
  return ['.', ...folders]
    .map((folder) => join(ROOT, folder, 'package.json'))
    .filter((path) => existsSync(path));
}

/** @param {string} folder */
function children(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder))
    .sort()
    .map((name) => join(folder, name));
}

/** @param {string} manifest */
function hasDependencies(manifest) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}
