import { readFile } from 'node:fs/promises';
import { outdatedBuilds, runBuild } from '../bootstrap/builds.mjs';
import { PAGES } from '../bootstrap/commands.mjs';
import type { Outcome } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { reportFile } from './report-file.ts';
import { run } from './run.ts';

/** The part of Playwright's JSON report that is read here. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Playwright over real processes. Chromium is needed; Firefox takes part where it starts. */
export async function browser(args: readonly string[]): Promise<Outcome> {
  const chromium = await ensureChromium();
  for (const build of outdatedBuilds(PAGES)) await runBuild(build);
  const file = await reportFile('browser.json');
  const { code } = await run('pnpm', ['exec', 'playwright', 'test', ...args], {
    folder: 'e2e',
    live: true,
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  // The shape is Playwright's own, of the version the lockfile names.
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as Report;
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    ...(stats.skipped > 0 && { note: `${stats.skipped} skipped` }),
  };
}
