import { expect, test } from '../../fixtures/page-test.ts';

test('while its files take their time the button says that it is opening', async ({ onPage }) => {
  const slow = Promise.withResolvers<void>();
  const { widget } = await onPage({
    before: async (page) => {
      await page.route('**/assets/body-*', async (route) => {
        await slow.promise;
        await route.continue();
      });
    },
  });
  await widget.launcher.click();
  await expect(widget.host.getByRole('button', { name: 'Opening…' })).toHaveAttribute('aria-busy', 'true');
  slow.resolve();
  await expect(widget.dialog).toBeVisible();
});

test('where they do not come it says so, and the next press tries again', async ({ onPage }) => {
  const { page, widget } = await onPage({
    before: (page) => page.route(/assets\/(body|latest)/, (route) => route.abort()),
  });
  await widget.launcher.click();
  const again = widget.host.getByRole('button', { name: 'Did not load. Try again' });
  await expect(again).toBeVisible();
  await page.unroute(/assets\/(body|latest)/);
  await again.click();
  await expect(widget.dialog).toBeVisible();
  await widget.button('Close').click();
  await expect(widget.launcher).toHaveText('Call us');
});

test('where not even the words for it come there is a sign, once, and then the usual word again', async ({
  onPage,
}) => {
  let lastTries = 0;
  const { page, widget, said } = await onPage({
    before: (page) =>
      page.route(/assets\//, async (route) => {
        await route.abort();
        if (route.request().url().includes('body-latest')) lastTries += 1;
      }),
  });
  const button = widget.host.getByRole('button');
  await button.click();
  await expect(button).toHaveText('↻');
  const before = lastTries;
  // A press during a try only joins it. A try asks twice, so that more than two are of one that a further press began.
  const pressAgain = async () => {
    await button.click();
    return lastTries;
  };
  await expect.poll(pressAgain).toBeGreaterThan(before + 2);
  await expect(button).toHaveText('↻');
  expect(said.filter((line) => line.startsWith('[Frontdesk]'))).toHaveLength(1);
  await page.unroute(/assets\//);
  // The last press may still be trying, and open the dialog over the button: then this one is a double press.
  await widget.host.locator('[part=launcher]').dispatchEvent('click');
  await widget.button('Close').click();
  await expect(widget.launcher).toHaveText('Call us');
});

test('what comes after the dialog is tried again by itself until it is there', async ({ onPage }) => {
  const { page, widget } = await onPage({
    before: (page) => page.route(/assets\/later-/, (route) => route.abort()),
  });
  const failed = page.waitForEvent('requestfailed', (request) => /assets\/later-/.test(request.url()));
  await widget.launcher.click();
  await expect(widget.heading('Start a video call')).toBeVisible();
  await failed;
  await expect(widget.button('Check camera and microphone')).toBeHidden();
  await page.unroute(/assets\/later-/);
  await expect(widget.button('Check camera and microphone')).toBeVisible();
});

test('the service does not answer: the page has its button, and a press tells', async ({ onPage }) => {
  const { widget } = await onPage({ before: (page) => page.route('**/api/**', (route) => route.abort()) });
  await widget.launcher.click();
  await expect(widget.heading('No connection')).toBeVisible();
  await expect(widget.button('Try again')).toBeVisible();
});

test('where storage is blocked everything before a call works', async ({ onPage }) => {
  const { page, widget, said } = await onPage({
    init: () => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    },
  });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog.getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('Escape');
  expect(said).toEqual([]);
});
