import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './browsers/chromium-flags.ts';
import { findChromium } from './browsers/find-chromium.ts';
import { firefoxOptions } from './browsers/firefox-options.ts';
import { config } from './config.ts';
import type { StackOptions } from './fixtures/stack.ts';

const chromium = findChromium(config.chromium);

const projects: PlaywrightTestConfig<object, StackOptions>['projects'] = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: { args: CHROMIUM_FLAGS, ...(chromium !== null && { executablePath: chromium }) },
    },
  },
];

if (config.firefox !== undefined) {
  projects.push({
    name: 'firefox',
    grep: /@every-browser/,
    use: {
      browserName: 'firefox',
      ...firefoxOptions(config.firefox),
      // Real clicks do not reach a cross-site frame in this Firefox; another port of the same host is still another origin.
      hosts: { service: '127.0.0.1', shop: '127.0.0.1' },
    },
  });
}

/** Each worker runs all parts as processes of its own; tests of one worker follow one another. */
export default defineConfig<object, StackOptions>({
  testDir: 'scenarios',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
  use: {
    video: 'off',
    screenshot: 'only-on-failure',
    // Actions, console and network. Pictures of every step cost more than the calls themselves; `--trace=on` takes them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    locale: 'en-GB',
  },
  projects,
});
