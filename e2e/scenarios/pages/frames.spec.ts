import { serveHostPage } from '../../fixtures/host-page.ts';
import { expect, test } from '../../fixtures/page-test.ts';
import { siteIs } from '../../fixtures/site-answer.ts';

const CASES = [
  ['that lets it use camera and microphone', 'allow="camera; microphone"', 'Start a video call'],
  ['that does not', '', 'This page does not allow calls'],
] as const;

for (const [what, allow, heading] of CASES) {
  // The driver finds no frame of another website.
  test(`a page in a frame of another website ${what}`, { tag: '@not-in-firefox' }, async ({
    newWindow,
    stack,
  }) => {
    const { serviceUrl, guestPagePort: port } = stack;
    const inner = await serveHostPage({ serviceUrl, site: 'demo-shop', port });
    const outer = await serveHostPage({
      serviceUrl,
      site: 'demo-shop',
      port: 0,
      tag: 'none',
      body: `<iframe src="${inner.url}" width="600" height="600" ${allow}></iframe>`,
    });
    const page = await newWindow();
    await siteIs(page, { availability: 'open' });
    await page.goto(outer.url.replace('127.0.0.1', 'localhost'));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Call us' }).click();
    await expect(frame.getByRole('heading', { name: heading })).toBeVisible();
    await Promise.all([inner.close(), outer.close()]);
  });
}
