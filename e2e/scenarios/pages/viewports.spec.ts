import type { Call } from '@frontdesk/contract';
import { expect, test } from '../../fixtures/page-test.ts';
import { PretendedCall } from '../../fixtures/pretended-call.ts';

// It pretends to no phone.
test('a phone of 320 px: everything is within reach, and no field makes the page zoom', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { page, widget } = await onPage({
    visitor: { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true },
  });
  await widget.launcher.tap();
  await expect(widget.dialog).toHaveCSS('width', '320px');
  await expect(widget.dialog.getByLabel('Your name')).toHaveCSS('font-size', '16px');
  for (const name of ['Close', 'Call now']) {
    const box = await widget.button(name).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('a page at 200 %: the form scrolls inside the dialog, down to its button', async ({ onPage }) => {
  const { page, widget } = await onPage({
    visitor: { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
  });
  await widget.open();
  const panel = await widget.dialog.boundingBox();
  expect((panel?.y ?? -1) >= 0 && (panel?.height ?? 999) <= 360).toBe(true);
  await widget.button('Check camera and microphone').scrollIntoViewIfNeeded();
  await expect(widget.button('Check camera and microphone')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
});

test('forced colours: every control keeps an edge', async ({ onPage }) => {
  const { widget } = await onPage({ visitor: { forcedColors: 'active' } });
  await expect(widget.launcher).toHaveCSS('border-top-style', 'solid');
  await widget.open();
  for (const control of [widget.button('Call now'), widget.dialog.getByLabel('Your name'), widget.dialog]) {
    await expect(control).toHaveCSS('border-top-style', 'solid');
  }
});

// The driver cannot ask for it.
test('reduced motion: nothing moves, what stands in for parts still to come included', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const slow = Promise.withResolvers<void>();
  const { page, widget } = await onPage({
    visitor: { reducedMotion: 'reduce' },
    attributes: 'data-form="card"',
    answer: { consent_text: 'We do not record.' },
    before: (page) =>
      page.route('**/assets/form-*', async (route) => {
        await slow.promise;
        await route.continue();
      }),
  });
  const moving = () =>
    page.evaluate(() =>
      (document.querySelector('frontdesk-widget')?.shadowRoot?.getAnimations() ?? []).map((moving) =>
        moving instanceof CSSAnimation ? moving.animationName : String(moving),
      ),
    );
  await widget.launcher.click();
  await expect(widget.dialog.locator('.skeleton')).toBeVisible();
  expect(await moving()).toEqual([]);
  slow.resolve();
  await expect(widget.button('Call now')).toBeVisible();
  expect(await moving()).toEqual([]);
});

// The driver cannot print.
test('on paper there is no button', { tag: '@not-in-firefox' }, async ({ onPage }) => {
  const { page, widget } = await onPage();
  await expect(widget.launcher).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(widget.launcher).toBeHidden();
});

const QUEUED: Partial<Call> = {
  status: 'queued',
  position: 3,
  operator: null,
  webclient_url: null,
  answered_at: null,
};

for (const [what, width, height] of [
  ['a phone held sideways', 667, 340],
  ['a page at 400 %', 320, 256],
] as const) {
  test(`${what}: who waits reads how many are before them, and gets to every way on`, async ({ onPage }) => {
    const { widget } = await onPage({
      ...new PretendedCall(QUEUED),
      visitor: { viewport: { width, height } },
    });
    await expect(widget.button('Leave the queue')).toBeInViewport({ ratio: 1 });
    await widget.button('Make large').click();
    await expect(widget.dialog.getByText('2 people are before you').last()).toBeInViewport({ ratio: 1 });
    const bar = await widget.button('Leave the queue').boundingBox();
    for (const name of ['Send', 'Keep my place, ring me back']) {
      await widget.button(name).focus();
      // Scrolled to whole pixels.
      await expect(widget.button(name)).toBeInViewport({ ratio: 0.98 });
      const { y = 999, height = 0 } = (await widget.button(name).boundingBox()) ?? {};
      expect(y + height).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
    }
  });
}

test('a phone held sideways gives the picture of a call its whole width', async ({ onPage }) => {
  const { widget } = await onPage({
    ...new PretendedCall(),
    visitor: { viewport: { width: 667, height: 340 } },
  });
  await widget.button('Make large').click();
  await expect(widget.frame).toHaveCSS('width', '667px');
  await expect(widget.button('Hang up')).toBeInViewport({ ratio: 1 });
});

test('in the narrowest window the name of who one talks to is there whole', async ({ onPage }) => {
  const { widget } = await onPage({
    ...new PretendedCall({ operator: { name: 'Anna-Katharina Schneider', picture_url: null } }),
    visitor: { viewport: { width: 320, height: 640 } },
  });
  const title = widget.dialog.locator('.header-title');
  await expect(title).toHaveText('In a call with Anna-Katharina Schneider');
  expect(await title.evaluate((words) => words.scrollWidth - words.clientWidth)).toBe(0);
});
