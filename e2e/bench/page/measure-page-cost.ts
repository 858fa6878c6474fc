import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../browsers/chromium-flags.ts';
import { findChromium } from '../../browsers/find-chromium.ts';
import { config } from '../../config.ts';
import { median } from '../figures.ts';
import { startBenchStack } from '../stack.ts';
import { servePages } from './serve-pages.ts';

/** How much slower than this machine the measured one is. */
const SLOWDOWN = 4;
const ROUNDS = 9;
/** What loading a page costs its visitor. */
interface PageLoad {
  /** Milliseconds in which the page's main thread was busy. */
  readonly busyMs: number;
  /** Of it, running scripts. */
  readonly scriptMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  readonly longTasks: number;
  readonly requests: number;
}

export interface PageCost {
  readonly slowdown: number;
  readonly rounds: number;
  readonly without: PageLoad;
  readonly withTag: PageLoad;
}

/** The same page with and without the tag, in turn, each in a new window with an empty cache. Medians. */
export async function measurePageCost(): Promise<PageCost> {
  const executablePath = findChromium(config.chromium);
  const stack = await startBenchStack();
  const pages = await servePages(stack.serviceUrl);
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath !== null && { executablePath }),
  });
  try {
    const loads: Record<'without' | 'withTag', PageLoad[]> = { without: [], withTag: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const without = await load(browser, pages.without, false);
      const withTag = await load(browser, pages.withTag, true);
      // The first of each warms the machine up.
      if (round === 0) continue;
      loads.without.push(without);
      loads.withTag.push(withTag);
    }
    return {
      slowdown: SLOWDOWN,
      rounds: ROUNDS,
      without: middle(loads.without),
      withTag: middle(loads.withTag),
    };
  } finally {
    await browser.close();
    await pages.close();
    await stack.stop();
  }
}

async function load(browser: Browser, url: string, hasTag: boolean): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  await page.addInitScript(WATCH);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const before = await busy(devtools);
  // What the tag does comes after the page itself: its script, the button, the question whether somebody is there.
  const told = hasTag ? page.waitForResponse(/\/api\/v1\/sites\//) : null;
  await page.goto(url, { waitUntil: 'load' });
  await told;
  if (hasTag) await page.getByRole('button', { name: 'Call us' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const after = await busy(devtools);
  const { shift, longTasks } = await page.evaluate<{ shift: number; longTasks: number }>('window.watched');
  await context.close();
  return {
    busyMs: after.tasks - before.tasks,
    scriptMs: after.scripts - before.scripts,
    shift,
    longTasks,
    requests,
  };
}

const WATCH = `
  window.watched = { shift: 0, longTasks: 0 };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.watched.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    window.watched.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
`;

async function busy(devtools: CDPSession): Promise<{ tasks: number; scripts: number }> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { tasks: seconds('TaskDuration') * 1000, scripts: seconds('ScriptDuration') * 1000 };
}

function middle(loads: readonly PageLoad[]): PageLoad {
  const of = (figure: (load: PageLoad) => number) => median(loads.map(figure));
  return {
    busyMs: of(({ busyMs }) => busyMs),
    scriptMs: of(({ scriptMs }) => scriptMs),
    shift: of(({ shift }) => shift),
    longTasks: of(({ longTasks }) => longTasks),
    requests: of(({ requests }) => requests),
  };
}
