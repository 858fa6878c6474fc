import { expectAccessible, expectWidgetAccessible } from '../fixtures/expect-accessible.ts';
import { expectVisibleFocus } from '../fixtures/expect-visible-focus.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing in the widget', async ({ visitor, operator }) => {
  const { page, widget } = visitor;
  await expectWidgetAccessible(page, 'button');
  const anna = await operator('anna');
  await widget.open();
  await expectWidgetAccessible(page, 'form');
  await widget.button('Call now').click();
  await expectWidgetAccessible(page, 'form without a name');
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await widget.button('Call now').click();
  await widget.expectState('ringing');
  await expectWidgetAccessible(page, 'ringing');
  await anna.answer('Maria');
  await widget.expectState('active');
  await expectWidgetAccessible(page, 'in call');
  await widget.hangUp();
  await widget.expectState('ended');
  await expectWidgetAccessible(page, 'ended');
});

test('axe finds nothing in the console', async ({ visitor, operator, newWindow, stack }) => {
  const stranger = await newWindow();
  await stranger.goto(`${stack.serviceUrl}/console/`);
  await expect(stranger.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(stranger, 'sign in');
  const anna = await operator('anna');
  await expectAccessible(anna.page, 'empty desk');
  await visitor.widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  await expectAccessible(anna.page, 'ringing');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  await expectAccessible(anna.page, 'in call');
  await expectVisibleFocus(anna.callPanel.getByRole('button', { name: 'Hang up' }), 'Hang up');
  await anna.hangUp();
  await expect(anna.callPanel).toContainText('Call ended');
  await expectAccessible(anna.page, 'call over');
  await expectVisibleFocus(anna.callPanel.getByRole('button', { name: 'Done' }), 'Done');
});
