import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium on this machine: the one named, an installed one, or Playwright's own download.
 *
 * @param named path from the environment, used as it is
 */
export function findChromium(named: string | undefined): string | null {
  if (named !== undefined && named !== '') return named;
  return [...USUAL_PLACES, chromium.executablePath()].find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
