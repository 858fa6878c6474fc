import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

/** What a page router does with a page it keeps: a new body, in it a lifeless copy of everything in the old one. */
const replaceBody = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    document.body.replaceWith(copy);
  });

const addTag = (page: Page) =>
  page.evaluate(() => {
    const first = document.querySelector('script[data-site]');
    const again = document.createElement('script');
    again.src = first?.getAttribute('src') ?? '';
    again.dataset['site'] = first?.getAttribute('data-site') ?? '';
    document.head.append(again);
    return new Promise((resolve) => again.addEventListener('load', resolve));
  });

test('one widget, whatever the page does with its tag and its body', async ({ visitorOn }) => {
  const { page, widget } = await visitorOn({
    attributes: 'data-colour="red"',
    head: `<script>
      window.Frontdesk ??= new Proxy([], { get: (queue, name) => queue[name] ?? ((...rest) => queue.push([name, ...rest])) });
      Frontdesk.open({ department: 'sales' });
    </script>`,
    body: `<a href="/elsewhere" data-frontdesk-call>Talk</a> <frontdesk-call>Inline</frontdesk-call>`,
  });
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));

  await test.step('what was queued before it came is done', async () => {
    await expect(widget.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(widget.dialog).toBeHidden();
  });

  await test.step('the page’s own link opens it and gets the focus back', async () => {
    await page.getByRole('link', { name: 'Talk' }).click();
    await expect(widget.dialog).toBeVisible();
    await widget.button('Close').first().click();
    await expect(page.getByRole('link', { name: 'Talk' })).toBeFocused();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  await test.step('so does an element that comes later', async () => {
    await page.evaluate(() =>
      document.querySelector('main')?.append(document.createElement('frontdesk-call')),
    );
    await page.locator('frontdesk-call').last().getByRole('button').click();
    await expect(widget.dialog).toBeVisible();
    await widget.button('Close').first().click();
    await expect(page.locator('frontdesk-call').first().getByRole('button')).toHaveText(/^Inline|Nobody/);
  });

  await test.step('a new body, and the tag once more', async () => {
    await replaceBody(page);
    await addTag(page);
    await expect(widget.host).toHaveCount(1);
    await widget.open();
    await widget.button('Close').first().click();
    expect(warnings).toEqual([]);
  });

  await test.step('destroyed, nothing is left; and it can come again', async () => {
    await page.evaluate(() => Object(window).Frontdesk.destroy());
    await expect(widget.host).toHaveCount(0);
    expect(await page.evaluate(() => 'Frontdesk' in window)).toBe(false);
    await expect(page.locator('frontdesk-call').first().getByRole('button')).toHaveCount(0);
    await replaceBody(page);
    await expect(widget.host).toHaveCount(0);
    await addTag(page);
    await widget.open();
    await expect(widget.host).toHaveCount(1);
  });
});
