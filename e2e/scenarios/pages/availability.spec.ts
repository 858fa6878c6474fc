import { expect, test } from '../../fixtures/page-test.ts';

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

test('everybody is in a call: the button tells the wait, the form that there is a queue', async ({
  onPage,
}) => {
  const { widget } = await onPage({ answer: { availability: 'busy', estimated_wait_s: 240 } });
  await expect(widget.launcher).toContainText('About 4 minutes to wait');
  await widget.open();
  await expect(widget.dialog).toContainText('You will get a place in the queue.');
});

test('closed: the button says when somebody is back and asks for a call back', async ({ onPage }) => {
  const { widget } = await onPage({ answer: { availability: 'closed', opens_at: inAnHour() } });
  await expect(widget.launcher).toContainText('Ask for a call back');
  await expect(widget.launcher).toContainText(/Back (at|\w+,)/);
  await widget.open();
  await expect(widget.heading('We are closed right now')).toBeVisible();
  await expect(widget.dialog).toContainText('We open again');
  await widget.button('Ask for a call back').click();
  await expect(widget.dialog.getByLabel('Phone number')).toBeVisible();
});

test('closed, where the page wants no requests: only when somebody is back', async ({ onPage }) => {
  const { widget } = await onPage({
    attributes: 'data-when-closed="message"',
    answer: { availability: 'closed', opens_at: inAnHour() },
  });
  await widget.host.getByRole('button', { name: /^Back/ }).click();
  await expect(widget.heading('We are closed right now')).toBeVisible();
  await expect(widget.button('Ask for a call back')).toHaveCount(0);
});

test('closed, where the page wants no button then: none, nor the card around it, and it comes back in time', async ({
  onPage,
}) => {
  let open = false;
  const { page, widget } = await onPage({
    attributes: 'data-form="card" data-when-closed="hide"',
    answer: { availability: 'closed', opens_at: new Date(Date.now() + 300).toISOString() },
    before: async (page) => {
      await page.route(/\/api\/v1\/sites\/[^/]+$/, async (route) => {
        if (!open) return route.fallback();
        const response = await route.fetch();
        await route.fulfill({
          response,
          json: { ...(await response.json()), availability: 'open', opens_at: null },
        });
      });
    },
  });
  await expect(widget.host).toHaveCount(1);
  await page.waitForResponse(/sites\/demo-shop$/).catch(() => null);
  const card = widget.host.getByText('Talk to us face to face');
  await expect(widget.launcher).toBeHidden();
  await expect(card).toBeHidden();
  open = true;
  await expect(widget.launcher).toBeVisible();
  await expect(card).toBeVisible();
});

test('a question that gets no answer changes nothing on the button, and is asked again', async ({
  onPage,
}) => {
  let asked = 0;
  const { widget } = await onPage({
    answer: { availability: 'closed', opens_at: new Date(Date.now() + 300).toISOString() },
    before: (page) =>
      page.route(/\/api\/v1\/sites\/[^/]+$/, async (route) => {
        asked += 1;
        await (asked === 2 ? route.abort() : route.fallback());
      }),
  });
  await expect.poll(() => asked).toBe(2);
  await expect.poll(() => asked).toBe(3);
  await expect(widget.host.getByRole('button', { name: 'Ask for a call back' })).toBeVisible();
});

test('as a bar along the bottom', async ({ onPage }) => {
  const { widget } = await onPage({
    attributes: 'data-form="bar"',
    visitor: { viewport: { width: 800, height: 500 } },
  });
  await expect(widget.launcher).toBeVisible();
  expect(await widget.launcher.boundingBox()).toMatchObject({ x: 0, y: 448, width: 800 });
});

test('as a card with the site’s name; on a phone its button alone', async ({ onPage }) => {
  const { page, widget } = await onPage({ attributes: 'data-form="card"' });
  await expect(widget.host).toContainText('Demo shop');
  await expect(widget.host).toContainText('Talk to us face to face');
  await page.setViewportSize({ width: 360, height: 640 });
  await expect(widget.host.getByText('Demo shop').first()).toBeHidden();
  await widget.open();
});

test('a card invites nobody to talk while nobody is there', async ({ onPage }) => {
  const { widget } = await onPage({
    attributes: 'data-form="card"',
    answer: { availability: 'closed', opens_at: inAnHour() },
  });
  await expect(widget.launcher).toContainText(/Back (at|\w+,)/);
  await expect(widget.host.getByText('Demo shop').first()).toBeVisible();
  await expect(widget.host.getByText('Talk to us face to face')).toBeHidden();
});

test('no button of ours where the page has its own, wherever it stands', async ({ onPage }) => {
  const { page, widget } = await onPage({
    attributes: 'data-form="none"',
    // As dialogs of many frameworks do.
    body: `<div id="drawer"><button data-frontdesk-call="sales">Talk to sales</button></div>
      <script>for (const type of ['pointerover', 'click']) drawer.addEventListener(type, (event) => event.stopPropagation())</script>`,
  });
  await page.getByRole('button', { name: 'Talk to sales' }).click();
  await expect(widget.dialog).toBeVisible();
  await expect(widget.launcher).toHaveCount(0);
  await widget.button('Close').click();
  await expect(page.getByRole('button', { name: 'Talk to sales' })).toBeFocused();
});
