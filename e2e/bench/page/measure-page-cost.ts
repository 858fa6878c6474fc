import { type Browser, chromium } from '@playwright/test';
import { freePort } from '../../../scripts/stack/free-port.ts';
import { CHROMIUM_FLAGS } from '../../browsers/chromium-flags.ts';
import { findChromium } from '../../browsers/find-chromium.ts';
import { config } from '../../config.ts';
import { median } from '../figures.ts';
import { startBenchStack } from '../stack.ts';
import { CATEGORIES, readTrace, type TraceCost } from './read-trace.ts';
import { servePages } from './serve-pages.ts';

/** How much slower than this machine the measured one is. */
const SLOWDOWN = 4;
const ROUNDS = 15;

export interface PageLoad extends TraceCost {
  readonly requests: number;
}

/** `again` is `without` once more: how far two equal pages lie apart. */
const PAGES = ['without', 'again', 'bare', 'withTag'] as const;
type PageName = (typeof PAGES)[number];

export interface PageCost {
  readonly slowdown: number;
  readonly rounds: number;
  readonly loads: Readonly<Record<PageName, PageLoad>>;
}

/** The same page without and with the tag, and with a bare button, in turn, each in a new window with an empty cache. Medians. */
export async function measurePageCost(): Promise<PageCost> {
  const executablePath = findChromium(config.chromium);
  const ports = { without: await freePort(), bare: await freePort(), withTag: await freePort() };
  // The site's own, as of a page whose owner has set everything right.
  const origins = Object.values(ports).map((port) => `http://127.0.0.1:${port}`);
  const stack = await startBenchStack(1, origins);
  const pages = await servePages(stack.serviceUrl, ports);
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath !== null && { executablePath }),
  });
  const urls = { ...pages, again: pages.without };
  const loads: Record<PageName, PageLoad[]> = { without: [], again: [], bare: [], withTag: [] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const name of PAGES) {
        const cost = await load(browser, urls[name], name === 'bare' || name === 'withTag');
        // The first of each warms the machine up.
        if (round > 0) loads[name].push(cost);
      }
    }
  } finally {
    await browser.close();
    await pages.close();
    await stack.stop();
  }
  const { without, again, bare, withTag } = loads;
  return {
    slowdown: SLOWDOWN,
    rounds: ROUNDS,
    loads: {
      without: middle(without),
      again: middle(again),
      bare: middle(bare),
      withTag: middle(withTag),
    },
  };
}

/** Nothing is put into the page to watch it: whatever asks a page how it is doing runs on its main thread. */
async function load(browser: Browser, url: string, hasButton: boolean): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  let requests = 0;
  page.on('request', () => {
    requests += 1;
  });
  let complaint: string | null = null;
  page.on('console', (message) => {
    complaint = message.text();
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await browser.startTracing(page, { categories: CATEGORIES });
  // Half a second without a request, which is long enough for a button to be painted after the last one.
  await page.goto(url, { waitUntil: 'networkidle' });
  const trace = await browser.stopTracing();
  if (hasButton) await page.getByRole('button', { name: 'Call us' }).waitFor();
  await context.close();
  // What is said on the console is not a page as it should be, and saying it takes time.
  if (complaint !== null) throw new Error(`${url}: ${complaint}`);
  return { ...readTrace(trace, url), requests };
}

function middle(loads: readonly PageLoad[]): PageLoad {
  const of = (figure: (load: PageLoad) => number) => median(loads.map(figure));
  return {
    busyMs: of(({ busyMs }) => busyMs),
    scriptMs: of(({ scriptMs }) => scriptMs),
    drawMs: of(({ drawMs }) => drawMs),
    shift: of(({ shift }) => shift),
    longestTaskMs: of(({ longestTaskMs }) => longestTaskMs),
    requests: of(({ requests }) => requests),
  };
}
