import { expect, test } from '../../fixtures/page-test.ts';

const LINKED = {
  body: `<a href="/ask" data-frontdesk-call>Talk to us</a>
    <svg width="90" height="30"><a href="/ask" data-frontdesk-call><text y="20">Ask us</text></a></svg>
    <button data-frontdesk-call>Call</button>`,
  bodies: { '/ask': '<h2>Ask by letter</h2>' },
};

test('a link that is marked calls, and leads where it leads for who wants another tab', async ({
  onPage,
}) => {
  const { page, widget, url } = await onPage(LINKED);
  await expect(widget.launcher).toBeVisible();
  const link = page.getByRole('link', { name: 'Talk to us' });
  const opened = page.context().waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab.getByRole('heading', { name: 'Ask by letter' })).toBeVisible();
  await tab.close();
  await expect(widget.dialog).toBeHidden();
  await link.click();
  await expect(widget.dialog).toBeVisible();
  expect(page.url()).toBe(url);
});

test('so does a link in a drawing; a button calls whatever key is held', async ({ onPage }) => {
  const { page, widget, url } = await onPage(LINKED);
  await expect(widget.launcher).toBeVisible();
  await page.getByText('Ask us').click();
  await expect(widget.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(widget.dialog).toBeHidden();
  await page.getByRole('button', { name: 'Call', exact: true }).click({ modifiers: ['ControlOrMeta'] });
  await expect(widget.dialog).toBeVisible();
  expect(page.url()).toBe(url);
});
