import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { inOrderOfRinging } from '../pages/console-page.ts';
import type { Widget } from '../pages/widget.ts';

/** In the line above the stage, for the eye only: the name stands beside it. */
const circle = (widget: Widget): Locator => widget.dialog.locator('header .caller');
const picture = (widget: Widget): Locator => circle(widget).locator('img');

test("the operator's picture is there while it rings and in the call, and nothing moves for it", async ({
  visitor: { widget },
  operator,
  stack,
}) => {
  const anna = await operator('anna');
  await widget.callAs('Maria');
  await expect(picture(widget)).toHaveCSS('opacity', '1');
  await expect(picture(widget)).toHaveAttribute('src', `${stack.shopUrl}/static/team/anna.svg`);
  await expect(picture(widget)).toHaveAttribute('alt', '');
  await widget.expectState('ringing');
  expect(await picture(widget).boundingBox()).toEqual(await circle(widget).boundingBox());
  expect(await circle(widget).boundingBox()).toMatchObject({ width: 36, height: 36 });

  await anna.answer('Maria');
  await widget.expectState('active');
  await expect(picture(widget)).toHaveCSS('opacity', '1');
});

test('the next operator is shown with their own picture', async ({ visitor: { widget }, operator }) => {
  const desks = [await operator('anna'), await operator('boris')] as const;
  await widget.callAs('Maria');
  const [first] = await inOrderOfRinging(desks, 'Maria');
  await first.decline('Maria');
  const next = first === desks[0] ? 'boris' : 'anna';
  await expect(picture(widget)).toHaveAttribute('src', new RegExp(`/team/${next}\\.svg$`));
  await expect(picture(widget)).toHaveCSS('opacity', '1');
});

test('initials stay where the picture is not to be had', async ({ visitor: { page, widget }, operator }) => {
  await operator('anna');
  await page.route('**/team/*.svg', (route) => route.fulfill({ status: 404, body: 'no such picture' }));
  const refused = page.waitForResponse('**/team/anna.svg');
  await widget.callAs('Maria');
  await refused;
  await widget.expectState('ringing');
  await expect(circle(widget)).toHaveText('A');
  await expect(picture(widget)).toHaveCSS('opacity', '0');
});

test("initials stay where the page's policy refuses the picture", async ({ visitorOn, operator, stack }) => {
  await operator('anna');
  const policy = [
    "default-src 'none'",
    `script-src ${stack.serviceUrl}`,
    `connect-src ${stack.serviceUrl}`,
    `frame-src ${stack.videoUrl}`,
  ].join('; ');
  const { page, widget } = await visitorOn({ headers: { 'content-security-policy': policy } });
  const refusal = page.waitForEvent('console', (message) => message.text().includes('anna.svg'));
  await widget.callAs('Maria');
  await refusal;
  await widget.expectState('ringing');
  await expect(circle(widget)).toHaveText('A');
  await expect(picture(widget)).toHaveCSS('opacity', '0');
});
