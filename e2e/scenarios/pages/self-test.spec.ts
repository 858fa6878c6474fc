import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/page-test.ts';

const DIST = new URL('../../../packages/widget/dist/', import.meta.url);
const ALL_IS_WELL = 'Nothing on this page is in the way of calls.';
const SOME = 'Calls may not work for everybody on this page.';
const NOT_YET = 'Calls do not work on this page yet.';

const query = '?frontdesk-test';
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Test of this page' });

/** What the panel says, and all of it that is not well. */
async function expectVerdict(page: Page, verdict: string, unwell: (string | RegExp)[]) {
  const panel = panelOf(page);
  await expect(panel.getByRole('heading')).toHaveText(verdict);
  await expect(panel.getByRole('listitem')).toHaveCount(10);
  await expect(panel.getByRole('listitem').filter({ hasText: /^[✗?]/ })).toHaveText(unwell);
}

for (const [kind, settings] of [
  ['no policies', {}],
  [
    'a policy that only reports',
    { headers: { 'content-security-policy-report-only': "default-src 'self'" } },
  ],
  [
    'a colour in its styles, which is no option',
    { head: '<style>:root { --frontdesk-accent: grue }</style>' },
  ],
] as const) {
  test(`all is well on a page with the tag and ${kind}`, async ({ onPage }) => {
    const { page } = await onPage({ query, ...settings });
    await expectVerdict(page, ALL_IS_WELL, []);
  });
}

test('and on one whose policies give a call what it uses', async ({ onPage, stack }) => {
  const features = ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen'];
  const { page } = await onPage({
    query,
    headers: {
      'permissions-policy': features.map((feature) => `${feature}=(self "${stack.videoUrl}")`).join(', '),
    },
  });
  await expectVerdict(page, ALL_IS_WELL, []);
});

test('the owner is told what the page’s policies lack, line by line', async ({ onPage, stack }) => {
  const policy = `script-src 'unsafe-inline' ${stack.serviceUrl}; connect-src 'self' ${stack.serviceUrl}; frame-src 'none'`;
  const { page } = await onPage({
    query,
    foreign: true,
    headers: { 'content-security-policy': policy, 'permissions-policy': 'geolocation=(), camera=(self)' },
    // As on a page without https.
    init: "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
  });
  await expectVerdict(page, NOT_YET, [
    /This website may not use the site\. .*http:\/\/127\.0\.0\.1:\d+$/,
    // In place of the policy, not beside it.
    new RegExp(`Content-Security-Policy: ${policy.replace("'none'", stack.videoUrl)}$`),
    new RegExp(`Permissions-Policy: geolocation=\\(\\), camera=\\(self "${stack.videoUrl}"\\)$`),
  ]);
  const panel = panelOf(page);
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Copy as text' }).click();
  await expect(panel.getByRole('textbox')).toHaveValue(/^Frontdesk: Calls do not work on this page yet\./);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('also where the page’s policy lets the scripts in and forbids what they ask for', async ({
  onPage,
  stack,
}) => {
  const policy = `default-src 'self'; script-src 'self' ${stack.serviceUrl}`;
  const { page } = await onPage({ query, headers: { 'content-security-policy': policy } });
  await expectVerdict(page, NOT_YET, [
    `✗The content policy forbids requests to the service. With this in place of it they are allowed:Content-Security-Policy: ${policy}; connect-src 'self' ${stack.serviceUrl}`,
    /could not be found out/,
    /could not be found out/,
    /could not be found out/,
    /could not be found out/,
    /could not be found out/,
  ]);
});

test('an embedder policy keeps the frame out, with isolation or without', async ({ onPage }) => {
  const { page } = await onPage({ query, headers: { 'cross-origin-embedder-policy': 'require-corp' } });
  await expectVerdict(page, NOT_YET, [
    /could not be found out/,
    /Without it:Cross-Origin-Embedder-Policy: unsafe-none$/,
  ]);
});

test('a video server that this browser does not reach', async ({ onPage, stack }) => {
  const { page } = await onPage({
    query,
    before: (page) => page.route(`${stack.videoUrl}/**`, (route) => route.abort('connectionrefused')),
  });
  await expectVerdict(page, NOT_YET, [
    `✗The video server’s frame did not load. Open its address in a tab to see why:${stack.videoUrl}`,
  ]);
});

test('options that mean nothing, and a clock that is wrong', async ({ onPage }) => {
  const { page } = await onPage({
    query,
    attributes: `data-accent="grue" data-locale="xx" data-container="#nowhere" data-department="nobody"
      data-text-form-heding="Talk" data-text-form-heading="Talk"`,
    init: 'const { now } = Date; Date.now = () => now() + 180_000;',
  });
  await expectVerdict(page, SOME, [
    '?Not understood, and so without effect:data-accent="grue"\ndata-locale="xx"\ndata-container="#nowhere"\ndata-department="nobody"\ndata-text-form-heding',
    /clock of this device/,
  ]);
});

test('a key that the service does not know', async ({ onPage }) => {
  const { page } = await onPage({ query, site: 'nobodys', before: (page) => page.unrouteAll() });
  await expect(panelOf(page)).toContainText('see whether the key in data-site is right');
});

test('the one file on a server of one’s own that was not told where the service is', async ({ onPage }) => {
  const { now } = JSON.parse(readFileSync(new URL('files.json', DIST), 'utf8'));
  const file = now.find((name: string) => name.includes('standalone'));
  const { page, url } = await onPage({
    query,
    tag: 'none',
    lang: 'ar',
    dir: 'rtl',
    scripts: { '/own.js': readFileSync(new URL(file, DIST)) },
    body: '<script src="/own.js" data-site="demo-shop"></script>',
    before: (page) => page.unrouteAll(),
  });
  await expect(panelOf(page)).toContainText(`does not answer at this address:${url.replace(/\/$/, '')}`);
  // It is in English all the same.
  await expect(panelOf(page)).toHaveCSS('direction', 'ltr');
});
