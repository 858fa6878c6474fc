import { accessSync, constants } from 'node:fs';
import { firefox } from '@playwright/test';
import { firefoxOptions } from './firefox-options.ts';

const USUAL_PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** A Firefox that opens a page, or why there is none. Versions move under a pinned Playwright, so only trying tells. */
export async function probeFirefox(): Promise<{ path: string } | { missing: string }> {
  const path = USUAL_PLACES.find(canRun);
  if (path === undefined) return { missing: 'there is no Firefox here' };
  const { channel, launchOptions } = firefoxOptions(path);
  try {
    const browser = await firefox.launch({ ...launchOptions, channel, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<title>it opens</title>');
      return { path };
    } finally {
      await browser.close();
    }
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { missing: `${path} does not open a page under this Playwright: ${reason}` };
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
