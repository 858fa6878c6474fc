import { expect, test } from '../fixtures/test.ts';

test('a kept place waits for a press when the turn comes', async ({ visitor, anotherVisitor, operator }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  const { widget } = await anotherVisitor();
  await widget.callAs('Greta');
  await widget.expectState('queued');

  await widget.button('Keep my place, ring me back').click();
  await widget.button('Keep my place').click();
  await expect(widget.dialog).toContainText('Please leave a phone number or an e-mail address.');
  await widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  await widget.button('Keep my place').click();
  await expect(widget.dialog).toContainText('Your place is kept until');

  await visitor.widget.button('Cancel call').click();
  await widget.expectState('ringing');
  await expect(widget.dialog).toContainText('Anna is ready for you');
  await expect(widget.dialog).toContainText(/Please join within 1:\d\d/);
  await expect(widget.frame).toHaveCount(0);

  await widget.button('Join now').click();
  await expect(widget.frame).toHaveCount(1);
  await anna.answer('Greta');
  await widget.expectState('active');
  await widget.call.expectMovingPicture();
});
