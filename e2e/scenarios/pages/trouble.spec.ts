import { expect, test } from '../../fixtures/page-test.ts';

const CASES = [
  [
    'a browser without video calls',
    'delete window.RTCPeerConnection',
    'This browser cannot make video calls',
    false,
  ],
  [
    'a page that is not secure',
    "Object.defineProperty(window, 'isSecureContext', { value: false })",
    'This page cannot make calls',
    true,
  ],
  [
    'no devices at all',
    'navigator.mediaDevices.enumerateDevices = async () => []',
    'No camera or microphone found',
    false,
  ],
] as const;

for (const [what, init, heading, ownWindow] of CASES) {
  test(`${what} is said plainly, with every way on`, async ({ onPage }) => {
    const { widget } = await onPage({ init, answer: { phone: '+49 (30) 123-4567' } });
    await widget.open();
    await expect(widget.heading(heading)).toBeVisible();
    await expect(widget.dialog.getByRole('link', { name: /Ring .*123-4567/ })).toHaveAttribute(
      'href',
      'tel:+49301234567',
    );
    await expect(widget.button('Call in a window of its own')).toHaveCount(ownWindow ? 1 : 0);
    await widget.button('Ask for a call back').click();
    await expect(widget.dialog.getByLabel('Phone number')).toBeVisible();
  });
}
