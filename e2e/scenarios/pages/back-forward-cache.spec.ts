import type { Page } from '@playwright/test';
import { SITE_KEY } from '../../../scripts/stack/provisioning.ts';
import { expect, type OnPage, test as onPages } from '../../fixtures/page-test.ts';
import { PretendedCall } from '../../fixtures/pretended-call.ts';

/** With a browser that keeps pages for going back to, as everybody's does; the driver tells Chromium not to. */
const test = onPages.extend({
  visitorBrowser: async ({ playwright, browserName, launchOptions, channel }, use) => {
    const browser = await playwright[browserName].launch({
      ...launchOptions,
      ...(channel !== undefined && { channel }),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    await use(browser);
    await browser.close();
  },
});

const KEPT: OnPage = {
  head: `<script>
    window.shown = [];
    addEventListener('pageshow', ({ persisted }) => window.shown.push(persisted));
  </script>`,
  body: '<a href="/next">Next</a> <a href="/imprint">Imprint</a>',
};

async function walkTo(page: Page, name: 'Next' | 'Imprint'): Promise<void> {
  await page.getByRole('link', { name }).click();
  await page.waitForURL(`**/${name.toLowerCase()}`);
}

/** Not by the driver: Firefox's waits for a page that is loaded. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate('void setTimeout(() => history.back())');
  await page.waitForFunction("location.pathname === '/' && document.readyState === 'complete'");
  // One that is loaded anew has been shown once.
  await expect.poll(() => page.evaluate('shown'), { timeout: 5_000 }).toEqual([false, true]);
}

// Firefox's driver waits for ever for a page that was kept to load.
test('the widget of a page that was kept works as before', { tag: '@not-in-firefox' }, async ({ onPage }) => {
  const { page, widget, said } = await onPage({ ...KEPT });
  await widget.open();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await walkTo(page, 'Next');
  await expect(widget.launcher).toBeVisible();
  await comeBack(page);
  await expect(widget.host).toHaveCount(1);
  await expect(widget.dialog.getByLabel('Your name')).toHaveValue('Maria');
  await widget.button('Close').first().click();
  await expect(widget.dialog).toBeHidden();
  await widget.open();
  await expect(widget.button('Call now')).toBeEnabled();
  expect(said).toEqual([]);
});

// Firefox's driver waits for ever for a page that was kept to load.
test('a call that was begun on the next page goes on in the one that was kept', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const call = new PretendedCall();
  const { page, widget, said } = await onPage({ ...KEPT, before: call.before });
  await expect(widget.launcher).toBeVisible();
  await walkTo(page, 'Next');
  await expect(widget.launcher).toBeVisible();
  await page.evaluate(
    `sessionStorage.setItem('frontdesk:${SITE_KEY}', 'some-call its-token'); Frontdesk.open()`,
  );
  await widget.expectState('active');
  await comeBack(page);
  await widget.expectState('active');
  await expect(widget.frame).toHaveCount(1);
  await widget.hangUp();
  await widget.expectState('ended');
  expect(said).toEqual([]);
});

// Firefox's driver waits for ever for a page that was kept to load.
test('a call of a page that was kept goes on, and its end is heard', { tag: '@not-in-firefox' }, async ({
  onPage,
}) => {
  const call = new PretendedCall();
  const { page, widget } = await onPage({
    ...KEPT,
    init: `if (self === top && origin !== 'null' && location.pathname === '/')
      sessionStorage.setItem('frontdesk:${SITE_KEY}', 'some-call its-token');`,
    before: async (page) => {
      await call.before(page);
      await page.route('**/imprint', (route) => route.fulfill({ contentType: 'text/html', body: 'We' }));
    },
  });
  await widget.expectState('active');
  await walkTo(page, 'Imprint');
  await comeBack(page);
  await widget.expectState('active');
  await expect(widget.frame).toHaveCount(1);
  await call.end();
  await widget.expectState('ended');
});
