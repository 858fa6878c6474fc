import { readFileSync } from 'node:fs';
import { expect, test } from '../../fixtures/page-test.ts';
import { PretendedCall } from '../../fixtures/pretended-call.ts';

const MODULE = new URL('../../../packages/widget/dist/npm/frontdesk.js', import.meta.url);

for (const tag of ['head', 'end', 'both'] as const) {
  test(`the tag in the page: ${tag}`, async ({ onPage }) => {
    const { widget, said } = await onPage({ tag });
    await widget.open();
    await expect(widget.host).toHaveCount(1);
    expect(said).toEqual([]);
  });
}

for (const [said, site, queue] of [
  ['on the tag', 'data-site="demo-shop"', '[]'],
  ['in the page', '', "[['init', { site: 'demo-shop' }]]"],
]) {
  test(`the tag as a module, behind scripts that look like it, knows which one it is: site said ${said}`, async ({
    onPage,
    stack,
  }) => {
    const { widget } = await onPage({
      tag: 'none',
      scripts: { '/widgets/weather.js': '', '/widget.js': '', '/counter.js': '' },
      head: `<script>Frontdesk = ${queue}</script>
        <script src="/widgets/weather.js"></script>
        <script src="/widget.js"></script>
        <script src="/counter.js" data-site="COUNTED"></script>
        <script data-site="COUNTED"></script>
        <script type="module" src="${stack.serviceUrl}/widget.js" ${site}></script>`,
    });
    await widget.open();
  });
}

test('two tags of two sites: the first one has the page, the second is told', async ({ onPage, stack }) => {
  const { page, widget, said } = await onPage();
  await expect(widget.launcher).toBeVisible();
  await page.addScriptTag({ url: `${stack.serviceUrl}/widget.js` });
  await page.evaluate("Frontdesk.init({ site: 'ring-all' })");
  await expect(widget.host).toHaveCount(1);
  expect(said).toEqual(
    ['[Frontdesk] No data-site.', '[Frontdesk] Already on this page.'].slice(-said.length),
  );
  expect(said.at(-1)).toBe('[Frontdesk] Already on this page.');
});

test('a tag and the module from npm: whichever comes first has the page, the other one is gone', async ({
  onPage,
  stack,
}) => {
  const { widget, said } = await onPage({
    scripts: { '/frontdesk.js': readFileSync(MODULE) },
    body: `<script type="module">
      import { frontdesk } from '/frontdesk.js';
      frontdesk.init({ site: 'demo-shop', service: '${stack.serviceUrl}' });
    </script>`,
  });
  await expect.poll(() => said).toEqual(['[Frontdesk] Already on this page.']);
  await expect(widget.host).toHaveCount(1);
  await widget.open();
  await expect(widget.dialog).toHaveCount(1);
});

const CORNERS = [
  ['bottom-end', 'ltr', 'right'],
  ['bottom-start', 'ltr', 'left'],
  ['bottom-left', 'ltr', 'left'],
  ['bottom-end', 'rtl', 'left'],
  ['bottom-right', 'rtl', 'right'],
] as const;

for (const [position, dir, side] of CORNERS) {
  test(`${position} on a page that reads ${dir} is ${side}`, async ({ onPage }) => {
    const { page, widget } = await onPage({
      dir,
      lang: dir === 'rtl' ? 'he' : 'en',
      attributes: `data-position="${position}" data-label="Call us"`,
      visitor: { viewport: { width: 900, height: 600 } },
    });
    const { x = 0, width = 0 } = (await widget.launcher.boundingBox()) ?? {};
    expect(side === 'left' ? x : 900 - x - width).toBeCloseTo(20, 3);
    await widget.launcher.click();
    const panel = await page.getByRole('dialog').boundingBox();
    expect(panel?.x).toBeCloseTo(side === 'left' ? 20 : 900 - 20 - 380, 3);
  });
}

test('offset, colour, radius and stacking are the page’s', async ({ onPage }) => {
  const { page, widget } = await onPage({
    head: `<style>
      :root { --frontdesk-offset-x: 70px; --frontdesk-offset-y: 50px; --frontdesk-accent: #ffd400;
        --frontdesk-launcher-radius: 6px; --frontdesk-z-index: 7 }
      frontdesk-widget::part(launcher) { text-decoration: underline }
    </style>`,
    visitor: { viewport: { width: 900, height: 600 } },
  });
  const { x = 0, y = 0, width = 0, height = 0 } = (await widget.launcher.boundingBox()) ?? {};
  expect(900 - x - width).toBeCloseTo(70, 3);
  expect(600 - y - height).toBeCloseTo(50, 3);
  await expect(widget.launcher).toHaveCSS('background-color', 'rgb(255, 212, 0)');
  await expect(widget.launcher).toHaveCSS('border-radius', '6px');
  await expect(widget.launcher).toHaveCSS('text-decoration-line', 'underline');
  await expect(widget.host).toHaveCSS('z-index', '7');
  const words = await page.evaluate(
    () =>
      getComputedStyle(
        document.querySelector('frontdesk-widget')?.shadowRoot?.querySelector('.launcher') as Element,
      ).color,
  );
  // Dark words on a light colour.
  expect(Number(/\d+/.exec(words)?.[0])).toBeLessThan(80);
});

for (const accent of ['oklch(70% 0.25 330)', 'rgb(255 0 200 / 60%)']) {
  test(`the button has a brand’s colour in any notation, and the page’s word: ${accent}`, async ({
    onPage,
  }) => {
    const { widget } = await onPage({ attributes: `data-accent="${accent}" data-text-call="Ring us"` });
    const button = widget.host.getByRole('button', { name: 'Ring us' });
    const [red = 0, green = 0, blue = 0] = await button.evaluate((element) =>
      (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number),
    );
    expect(Math.min(red, blue) - green).toBeGreaterThan(100);
  });
}

test('square where the page is square, and a ticked box can be seen whatever the brand’s colour', async ({
  onPage,
}) => {
  const { widget } = await onPage({
    head: '<style>:root { --frontdesk-radius: 0px }</style>',
    attributes: 'data-accent="#ffffff" data-theme="light"',
    answer: { consent_text: 'I agree.' },
  });
  await widget.open();
  const box = widget.dialog.getByRole('checkbox');
  for (const control of [widget.dialog, widget.button('Call now'), widget.dialog.getByLabel('Your name')]) {
    await expect(control).toHaveCSS('border-radius', '0px');
  }
  await expect(box).toHaveCSS('accent-color', /rgb\((\d{2}|1[01]\d), /);
});

test('it goes into the page’s own container', async ({ onPage }) => {
  const { page, widget } = await onPage({
    attributes: 'data-container="#corner"',
    body: '<div id="corner"></div>',
  });
  await expect(widget.launcher).toBeVisible();
  await expect(page.locator('#corner > frontdesk-widget')).toHaveCount(1);
});

for (const selector of ['#corner', '#1x']) {
  test(`and where there is none, or it is no selector, into the body: ${selector}`, async ({ onPage }) => {
    const { page, widget } = await onPage({ attributes: `data-container="${selector}"` });
    await expect(widget.launcher).toBeVisible();
    await expect(page.locator('body > frontdesk-widget')).toHaveCount(1);
  });
}

test('taken out of the page it comes back, and works', async ({ onPage }) => {
  const { page, widget } = await onPage();
  await expect(widget.launcher).toBeVisible();
  await page.evaluate(() => document.querySelector('frontdesk-widget')?.remove());
  await expect(widget.host).toHaveCount(1);
  await widget.open();
  await expect(widget.button('Call now')).toBeVisible();
});

test('a button of ours that a list drops and brings back is one button, and works', async ({ onPage }) => {
  const { page, widget } = await onPage({ body: '<frontdesk-call>Ask</frontdesk-call>' });
  const own = page.locator('frontdesk-call').getByRole('button');
  await expect(own).toBeVisible();
  await page.evaluate(() => {
    const call = document.querySelector('frontdesk-call');
    call?.remove();
    document.querySelector('main')?.append(call ?? '', document.createElement('frontdesk-call'));
  });
  await expect(own).toHaveCount(2);
  // Words from between the tags are the page's, which a check of what is below the pointer takes for something in the way.
  await own.first().click({ force: true });
  await expect(widget.dialog).toBeVisible();
});

test('a router that swaps bodies for a minute leaves one widget and no error', async ({ onPage }) => {
  const { page, widget, said } = await onPage({ body: '<button data-frontdesk-call>Ask us</button>' });
  await expect(widget.launcher).toBeVisible();
  await page.evaluate(async () => {
    const kept = [document.body.cloneNode(true)];
    for (let visit = 0; visit < 20; visit += 1) {
      const next = kept.at(-1)?.cloneNode(true);
      if (next === undefined) return;
      document.body.replaceWith(next);
      history.pushState({}, '', `/page-${visit}`);
      await new Promise((resolve) => setTimeout(resolve));
      kept.push(document.body.cloneNode(true));
    }
  });
  await expect(widget.host).toHaveCount(1);
  await page.getByRole('button', { name: 'Ask us' }).first().click();
  await expect(widget.dialog).toBeVisible();
  expect(said).toEqual([]);
});

test('an open dialog with words in it outlives a new body', async ({ onPage }) => {
  const { page, widget } = await onPage();
  await widget.open();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
  await expect(widget.dialog.getByLabel('Your name')).toHaveValue('Maria');
});

test('beside the body, a call does not notice that a router replaces the body', async ({ onPage }) => {
  const call = new PretendedCall();
  const { page, widget } = await onPage({
    init: call.init,
    before: call.before,
    attributes: 'data-container="html"',
  });
  const inRoom = page.frameLocator('frontdesk-widget iframe').getByRole('button');
  // A room that is loaded anew says "Mute" again.
  await inRoom.evaluate((button) => {
    button.textContent = 'Muted';
  });
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
  await expect(inRoom).toHaveText('Muted');
  await expect(page.locator('html > frontdesk-widget')).toHaveCount(1);
  await widget.expectState('active');
});
