import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('an abusive visitor is blocked: the call ends, and the next press is refused until a supervisor lifts it', async ({
  visitorOn,
  operator,
  supervisor,
}) => {
  const anna = await operator('anna');
  const { widget } = await visitorOn({ site: RING_ALL_SITE });
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');

  await anna.callPanel.getByRole('button', { name: 'Block this visitor' }).click();
  const dialog = anna.page.getByRole('dialog', { name: 'Block Maria?' });
  await dialog.getByRole('radio', { name: '1 hour' }).check();
  await dialog.getByRole('button', { name: 'End the call and block' }).click();
  await expect(anna.page.getByText('Maria is blocked.')).toBeVisible();
  await widget.expectState('ended');

  await widget.button('Call again').click();
  await expect(widget.heading('Calls are not possible at the moment')).toBeVisible();
  await expect(anna.ringing('Maria')).toBeHidden();
  await supervisor.liftBlocks();
  await widget.button('Try again').click();
  await widget.expectState('ringing');
});
