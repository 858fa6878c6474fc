import { expect, test } from '../fixtures/test.ts';

test('the owner is told what the page’s policies lack, line by line', async ({ visitorOn, stack }) => {
  const policy = `script-src 'unsafe-inline' ${stack.serviceUrl}; connect-src ${stack.serviceUrl}; frame-src 'none'`;
  const { page } = await visitorOn({
    query: '?frontdesk-test',
    foreign: true,
    headers: { 'content-security-policy': policy, 'permissions-policy': 'camera=(self)' },
    // As on a page without https.
    head: "<script>Object.defineProperty(navigator, 'clipboard', { value: undefined })</script>",
  });
  const panel = page.getByRole('dialog', { name: 'Test of this page' });
  await expect(panel.getByRole('heading')).toHaveText('Calls do not work on this page yet.');
  await expect(panel.getByRole('listitem')).toHaveCount(10);
  await expect(panel).toContainText(`Content-Security-Policy: frame-src ${stack.videoUrl}`);
  await expect(panel).toContainText(`Permissions-Policy: camera=(self "${stack.videoUrl}"), microphone=`);
  await expect(panel).toContainText('This website may not use the site');
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Copy as text' }).click();
  await expect(panel.getByRole('textbox')).toHaveValue(/^Frontdesk: Calls do not work on this page yet\./);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('and on a page that has them that all is well', async ({ visitorOn, stack }) => {
  const { page } = await visitorOn({
    query: '?frontdesk-test',
    headers: {
      'permissions-policy': ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen']
        .map((feature) => `${feature}=(self "${stack.videoUrl}")`)
        .join(', '),
    },
  });
  const panel = page.getByRole('dialog', { name: 'Test of this page' });
  await expect(panel.getByRole('heading')).toHaveText('Nothing on this page is in the way of calls.');
});
