import { expect, test } from '../../fixtures/page-test.ts';
import { PretendedCall } from '../../fixtures/pretended-call.ts';

const BLOCKED = /Content Security Policy|TrustedScript|TrustedHTML|violates/;

test('everything before a call works under the strictest content policy, with Trusted Types', async ({
  onPage,
  stack,
}) => {
  const policy = [
    "default-src 'none'",
    `script-src ${stack.serviceUrl}`,
    `connect-src ${stack.serviceUrl}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const { widget, said } = await onPage({
    headers: { 'content-security-policy': policy },
    attributes: 'data-form="card"',
    answer: { consent_text: 'I agree.' },
  });
  await widget.open();
  await expect(widget.dialog).toHaveCSS('border-radius', '16px');
  await widget.button('Call now').click();
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog.getByRole('radio').first()).toBeVisible();
  // Firefox asks for the page's icon by itself.
  expect(said.filter((line) => BLOCKED.test(line) && !line.includes('favicon'))).toEqual([]);
});

test('a cross-origin isolated page can load the tag', async ({ onPage }) => {
  const { page, widget } = await onPage({
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
  });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await widget.open();
  await expect(widget.dialog.getByLabel('Your name')).toBeFocused();
});

test('and shows the video of a call, or where the browser cannot offers a window of its own', async ({
  onPage,
}) => {
  const call = new PretendedCall();
  const { page, widget } = await onPage({
    headers: { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    init: call.init,
    before: call.before,
  });
  await widget.expectState('active');
  const canFrame = await page.evaluate(() => 'credentialless' in HTMLIFrameElement.prototype);
  const inRoom = page.frameLocator('frontdesk-widget iframe').getByRole('button', { name: 'Mute' });
  await expect(canFrame ? inRoom : widget.button('Open in own window')).toBeVisible();
});

// It tells nobody what a page forbids.
test('a page that forbids camera and microphone says so, and offers a window of its own', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { widget } = await onPage({ headers: { 'permissions-policy': 'camera=(), microphone=()' } });
  await widget.launcher.click();
  await expect(widget.heading('This page does not allow calls')).toBeVisible();
  await widget.expectState('error');
  await widget.button('Call in a window of its own').click();
  await expect(widget.dialog.getByLabel('Your name')).toBeVisible();
});

// It tells nobody what a page forbids.
test('a page that keeps both for the video server can call, but cannot try them out', {
  tag: '@not-in-firefox',
}, async ({ onPage, stack }) => {
  const policy = `camera=("${stack.videoUrl}"), microphone=("${stack.videoUrl}")`;
  const { widget } = await onPage({ headers: { 'permissions-policy': policy } });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog).toContainText('This page cannot try them itself');
  await widget.button('Back to the form').click();
  await expect(widget.button('Call now')).toBeVisible();
});

test('a sandboxed page has no origin, and is told that calls are not set up for it', async ({ onPage }) => {
  const { widget } = await onPage({
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    answer: {},
    before: (page) => page.unrouteAll(),
  });
  await widget.launcher.click();
  await expect(widget.heading('Calls are not available here')).toBeVisible();
});

test('a page that sends no referrer is served', async ({ onPage }) => {
  const { widget } = await onPage({ headers: { 'referrer-policy': 'no-referrer' } });
  await widget.open();
  await expect(widget.button('Call now')).toBeVisible();
});
