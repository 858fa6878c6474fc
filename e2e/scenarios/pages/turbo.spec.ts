import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type OnPage, test } from '../../fixtures/page-test.ts';
import { PretendedCall } from '../../fixtures/pretended-call.ts';

const TURBO = new URL(import.meta.resolve('@hotwired/turbo'));

/**
 * Two pages of a website that Turbo Drive walks between: it fetches the next one and puts its body in. Not before the press, as it
 * does for a link under a pointer that rests there by chance: a page that has come already is not shown from memory. And a moment after it
 might, as where pages go with a movement: what Turbo remembers of a page then has a lifeless copy of the widget in it.
 */
const WALKED: OnPage = {
  head: `<script src="/turbo.js" defer></script>
    <meta name="turbo-prefetch" content="false">
    <meta name="turbo-refresh-method" content="morph">
    <script>
      window.opened = 0;
      addEventListener('frontdesk:opened', () => { window.opened += 1; });
      addEventListener('turbo:before-render', (event) => {
        event.preventDefault();
        setTimeout(event.detail.resume);
      });
    </script>`,
  scripts: { '/turbo.js': readFileSync(TURBO) },
  body: '<h2>Lamps</h2> <a href="/bulbs">To the bulbs</a> <a href="/ask" data-frontdesk-call>Talk to us</a>',
  bodies: {
    '/bulbs': '<h2>Bulbs</h2> <a href="/">To the lamps</a> <a href="/ask" data-frontdesk-call>Talk to us</a>',
  },
};

const isOn = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible();

async function walk(page: Page, to: 'lamps' | 'bulbs'): Promise<void> {
  await page.getByRole('link', { name: `To the ${to}` }).click();
  await isOn(page, to);
}

for (const tag of ['head', 'end'] as const) {
  test(`Turbo walks forth and back: one widget, one dialog, one call; the tag: ${tag}`, async ({
    onPage,
  }) => {
    const asked: string[] = [];
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { page, widget, said, url } = await onPage({
      ...WALKED,
      tag,
      before: async (page) => {
        page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
        await page.route('**/api/v1/calls', (route) => route.abort());
      },
    });
    const isWell = async () => {
      await expect(widget.host).toHaveCount(1);
      await expect(widget.launcher).toBeVisible();
    };
    const loadedAt = await page.evaluate('performance.timeOrigin');
    await isWell();
    await walk(page, 'bulbs');
    await isWell();

    await test.step('a page that Turbo shows from its memory while it fetches it anew', async () => {
      await page.route(url, async (route) => {
        await arrived;
        await route.continue();
      });
      await walk(page, 'lamps');
      await expect(page.locator('html')).toHaveAttribute('data-turbo-preview');
      await isWell();
      await widget.open();
      await page.keyboard.press('Escape');
      arrive();
      await expect(page.locator('html')).not.toHaveAttribute('data-turbo-preview');
      await isWell();
    });

    await test.step('back and forward', async () => {
      await page.goBack();
      await isOn(page, 'bulbs');
      await isWell();
      await page.goForward();
      await isOn(page, 'lamps');
      await isWell();
    });

    await page.getByRole('link', { name: 'Talk to us' }).click();
    await expect(widget.dialog).toHaveCount(1);
    await widget.dialog.getByLabel('Your name').fill('Maria');
    expect(await page.evaluate('[opened, performance.timeOrigin]')).toEqual([2, loadedAt]);
    expect(page.url()).toBe(url);
    expect(said).toEqual([]);

    await widget.button('Call now').click();
    await widget.expectState('error');
    expect(asked.filter((what) => what === 'POST /api/v1/calls')).toHaveLength(1);
    expect(asked.filter((what) => what.startsWith('GET /api/v1/sites/'))).toHaveLength(1);
  });
}

test('what somebody has typed is there, and goes on, after a visit by Turbo', async ({ onPage }) => {
  const { page, widget, said } = await onPage(WALKED);
  const name = widget.dialog.getByLabel('Your name');
  await widget.open();
  await name.fill('Mar');
  await walk(page, 'bulbs');
  await expect(name).toHaveValue('Mar');
  await name.press('End');
  await name.pressSequentially('ia');
  await page.goBack();
  await isOn(page, 'lamps');
  await expect(name).toHaveValue('Maria');
  await expect(widget.button('Call now')).toBeEnabled();
  await expect(widget.dialog).toHaveCount(1);
  expect(said).toEqual([]);
});

for (const [container, what] of [
  ['html', 'does not notice'],
  ['', 'is still there after'],
] as const) {
  test(`a call ${what} the visits of Turbo: container="${container}"`, async ({ onPage }) => {
    const call = new PretendedCall();
    const { page, widget, said } = await onPage({
      ...WALKED,
      init: call.init,
      before: call.before,
      attributes: `data-container="${container}"`,
    });
    const inRoom = page.frameLocator('frontdesk-widget iframe').getByRole('button');
    // A room that is loaded anew says "Mute" again.
    await inRoom.evaluate((button) => {
      button.textContent = 'Muted';
    });
    const goesOn = async () => {
      await expect(inRoom).toHaveText(container === 'html' ? 'Muted' : 'Mute');
      await expect(widget.host).toHaveCount(1);
      await widget.expectState('active');
      await expect(widget.button('Hang up')).toBeVisible();
    };
    await walk(page, 'bulbs');
    await goesOn();
    await walk(page, 'lamps');
    await goesOn();
    await page.goBack();
    await isOn(page, 'bulbs');
    await goesOn();
    await test.step('a page that Turbo changes in place', async () => {
      const done = page.evaluate(
        "new Promise((resolve) => addEventListener('turbo:morph', resolve, { once: true }))",
      );
      await page.evaluate("Turbo.visit(location.href, { action: 'replace' })");
      await done;
      await goesOn();
    });
    expect(said).toEqual([]);
  });
}
