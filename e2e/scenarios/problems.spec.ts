import { expect, test } from '../fixtures/test.ts';

/* Each case: a sentence a visitor understands, a way on, and no room left on the video server. */

test('TrueConf cannot be reached', async ({ visitor, operator, stack }) => {
  await operator('anna');
  await stack.video.fail({ kind: 'reset' });
  await visitor.widget.callAs('Maria');
  await expect(visitor.widget.heading('The call could not be set up')).toBeVisible();
  await expect(visitor.widget.button('Ask for a call back')).toBeVisible();

  await stack.video.clearFaults();
  await visitor.widget.button('Try again').click();
  await visitor.widget.expectState('ringing');
});

test('TrueConf does not know the application or its secret', async ({ visitor, operator, stack }) => {
  await operator('anna');
  // In this order: whatever the service asks meanwhile would get it a new token.
  await stack.video.fail({ kind: 'status', status: 401, reason: 'invalid_client' }, 'token');
  await stack.video.expireTokens();
  await visitor.widget.callAs('Maria');
  await expect(visitor.widget.heading('The call could not be set up')).toBeVisible();
  await expect(visitor.widget.button('Try again')).toBeVisible();
});

test('the service cannot be reached', async ({ visitor, operator, stack }) => {
  await operator('anna');
  await visitor.widget.open();
  await visitor.widget.dialog.getByLabel('Your name').fill('Maria');
  await visitor.page.route(`${stack.serviceUrl}/api/**`, (route) => route.abort());
  await visitor.widget.button('Call now').click();
  await expect(visitor.widget.heading('No connection')).toBeVisible();
  await expect(visitor.widget.button('Try again')).toBeVisible();
});

test('the page belongs to another website', async ({ visitorOn }) => {
  const { widget } = await visitorOn({ foreign: true });
  await widget.launcher.click();
  await expect(widget.heading('Calls are not available here')).toBeVisible();
  await widget.button('Close').last().click();
  await expect(widget.dialog).toBeHidden();
});

test('the site is unknown', async ({ visitorOn }) => {
  const { widget } = await visitorOn({ site: 'nobody-knows-this' });
  await widget.launcher.click();
  await expect(widget.heading('Calls are not available here')).toBeVisible();
});
