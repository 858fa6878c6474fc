import { expect, test } from '../fixtures/test.ts';

test('a call works on a page with the strictest policy', async ({ visitorOn, operator, stack }) => {
  const anna = await operator('anna');
  const policy = [
    "default-src 'none'",
    `script-src ${stack.serviceUrl}`,
    `connect-src ${stack.serviceUrl}`,
    `frame-src ${stack.videoUrl}`,
    `img-src ${stack.shopUrl}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const { page, widget } = await visitorOn({ headers: { 'content-security-policy': policy } });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text()))
      violations.push(message.text());
  });
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');
  await widget.call.expectMovingPicture();
  await anna.call.expectMovingPicture();
  await expect(widget.launcher.or(widget.dialog).first()).toHaveCSS('position', 'fixed');
  expect(violations).toEqual([]);
});
