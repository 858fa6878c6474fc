import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './browsers/chromium-flags.ts';
import { findChromium } from './browsers/find-chromium.ts';
import { firefoxOptions } from './browsers/firefox-options.ts';
import { config } from './config.ts';
import type { StackOptions } from './fixtures/stack.ts';

const chromium = findChromium(config.chromium);

const inChromium: PlaywrightTestConfig<object, StackOptions>['use'] = {
  browserName: 'chromium',
  launchOptions: { args: CHROMIUM_FLAGS, ...(chromium !== null && { executablePath: chromium }) },
};

/**
 * Pages without a call, calls that come to no picture, and what mostly waits for time to pass: these run beside the calls. Two calls
 * with moving pictures at once would fill two cores and miss their time limits.
 */
const LIGHT = /@waits|pages\/|accessible-|playground|problems|erase|queue|one-guest|overflow/;

const projects: PlaywrightTestConfig<object, StackOptions>['projects'] = [
  { name: 'chromium', grepInvert: LIGHT, workers: 1, use: inChromium },
  { name: 'chromium-light', grep: LIGHT, workers: 1, use: inChromium },
];

if (config.firefox !== undefined) {
  projects.push({
    name: 'firefox',
    grep: config.firefoxPages ? /@every-browser|pages\// : /@every-browser/,
    // What this Firefox has no way for, or its driver; each says what.
    grepInvert: /@not-in-firefox/,
    workers: 1,
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
  workers: 2,
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
