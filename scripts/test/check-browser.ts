import { readFile } from 'node:fs/promises';
import { probeFirefox } from '../../e2e/browsers/probe-firefox.ts';
import { outdatedBuilds, runBuild } from '../bootstrap/builds.mjs';
import { PAGES } from '../bootstrap/commands.mjs';
import type { Outcome } from './check.ts';
import { ensureChromium } from './chromium.ts';
import { type BrowserSuite, browserFailures } from './report-failures.ts';
import { reportFile } from './report-file.ts';
import { run } from './run.ts';

/** The part of Playwright's JSON report that is read here. */
interface Report {
  suites: BrowserSuite[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Playwright over real processes. Chromium is needed; Firefox takes part where it starts. */
export async function browser(args: readonly string[]): Promise<Outcome> {
  const chromium = await ensureChromium();
  const firefox = await probeFirefox();
  const withoutFirefox = 'missing' in firefox ? `SKIPPED in Firefox: ${firefox.missing}` : null;
  if (withoutFirefox !== null) process.stdout.write(`${withoutFirefox}\n`);
  for (const build of outdatedBuilds(PAGES)) await runBuild(build);
  const file = await reportFile('browser.json');
  const { code } = await run('pnpm', ['exec', 'playwright', 'test', ...args], {
    folder: 'e2e',
    live: true,
    env: { CHROMIUM_PATH: chromium, FIREFOX_PATH: 'path' in firefox ? firefox.path : '' },
  });
  // The shape is Playwright's own, of the version the lockfile names.
  const { stats, suites } = JSON.parse(await readFile(file, 'utf8')) as Report;
  // A test that was skipped has proved nothing.
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return {
    passed: stats.expected,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    failures: browserFailures(suites),
    ...(withoutFirefox !== null && { note: withoutFirefox }),
  };
}
