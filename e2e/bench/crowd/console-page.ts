import { PATHS } from '@frontdesk/contract';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../browsers/chromium-flags.ts';
import { findChromium } from '../../browsers/find-chromium.ts';
import { config } from '../../config.ts';

export interface PageResult {
  readonly rows: number;
  readonly seconds: number;
  /** Milliseconds of tasks that kept the page's thread for more than 50 ms. */
  readonly longTasks: readonly number[];
  /** Milliseconds from one picture of the screen to the next. */
  readonly frames: readonly number[];
}

interface Kept {
  longTasks: number[];
  frames: number[];
}

/**
 * A supervisor's page of the team in a real browser while something happens: how evenly it is drawn.
 *
 * @returns null without a browser
 */
export async function watchTeamPage(
  serviceUrl: string,
  login: { login: string; password: string },
  happening: () => Promise<void>,
): Promise<PageResult | null> {
  const executablePath = findChromium(config.chromium);
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    const headers = { origin: serviceUrl };
    await page.request.post(serviceUrl + PATHS.session, { headers, data: login, failOnStatusCode: true });
    await page.goto(`${serviceUrl}/console/#/team`);
    await page.locator('.live__call').first().waitFor();
    const start = performance.now();
    await beginToWatch(page);
    await happening();
    const seconds = (performance.now() - start) / 1000;
    const rows = await page.locator('.live__call').count();
    return { rows, seconds, ...(await page.evaluate(() => Reflect.get(globalThis, 'kept') as Kept)) };
  } finally {
    await browser.close();
  }
}

async function beginToWatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: Kept = { longTasks: [], frames: [] };
    Reflect.set(globalThis, 'kept', kept);
    const note = ({ duration }: PerformanceEntry) => kept.longTasks.push(duration);
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      kept.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
