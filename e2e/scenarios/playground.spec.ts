import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures/page-test.ts';
import { siteIs } from '../fixtures/site-answer.ts';
import { Widget } from '../pages/widget.ts';

for (const [colorScheme, width] of [
  ['light', 1200],
  ['dark', 360],
] as const) {
  test(`an owner changes the button, sees it and copies the tag: ${colorScheme}, ${width} px`, async ({
    browser,
    stack,
  }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write', 'camera', 'microphone'],
    });
    // The shop is on a loopback address, which is secure enough for a clipboard.
    const page = await context.newPage();
    const widget = new Widget(page);
    await siteIs(page, { availability: 'open' });
    await page.goto(stack.shopUrl);
    await page.getByRole('link', { name: 'Try the call button' }).click();
    await expect(widget.launcher).toBeVisible();

    await page.getByRole('radio', { name: 'Bar' }).check();
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('Words on the button').fill('Fragen & sehen');
    await page.getByLabel('Distance from below').fill('60');
    const button = widget.host.getByRole('button', { name: 'Fragen & sehen' });
    await expect(button).toHaveCSS('width', `${width}px`);

    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`<style>
:root {
  --frontdesk-offset-y: 60px;
}
</style>
<script src="${stack.serviceUrl}/widget.js"
        data-site="demo-shop"
        data-form="bar"
        data-locale="de"
        data-label="Fragen &amp; sehen"
        async></script>`);
    const { violations } = await new AxeBuilder({ page }).exclude('frontdesk-widget').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);

    await page.getByRole('button', { name: 'Talk to us about a lamp' }).click();
    await expect(widget.heading('Videoanruf starten')).toBeVisible();
    await context.close();
  });
}

test('where there is no clipboard the tag is marked; the shop’s own pages pass the test', async ({
  browser,
  stack,
}) => {
  const context = await browser.newContext();
  await context.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  const page = await context.newPage();
  await page.goto(`${stack.shopUrl}/playground`);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Marked: now copy it')).toBeVisible();
  expect(await page.evaluate(() => `${getSelection()}`)).toMatch(/^<script src.*<\/script>$/s);
  await page.getByRole('link', { name: 'Test our first page' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing on this page is in the way' })).toBeVisible();
  await context.close();
});
