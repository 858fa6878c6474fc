import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('an operator introduces a colleague, leaves, and the visitor talks on', async ({
  visitorOn,
  operator,
}) => {
  // Three windows with a picture each, which a small machine draws slowly.
  test.setTimeout(150_000);
  const anna = await operator('anna');
  const { widget } = await visitorOn({ site: RING_ALL_SITE });
  await widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  await anna.answer('Maria');
  await widget.expectState('active');
  const boris = await operator('boris');

  await anna.callPanel.getByRole('button', { name: 'Colleagues' }).click();
  const dialog = anna.page.getByRole('dialog', { name: 'Bring in a colleague' });
  await dialog.getByRole('radio', { name: /Introduce/ }).check();
  await dialog.getByRole('button', { name: /Boris/ }).click();
  await expect(anna.callPanel).toContainText('Handing over to Boris');

  await expect(boris.ringing('Maria')).toContainText('Anna hands over');
  await boris.answer('Maria');
  await expect(anna.callPanel).toContainText('Boris is here');
  await anna.callPanel.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(anna.page.getByText('Boris has taken over.')).toBeVisible();
  await expect(anna.callPanel).toBeHidden();

  await widget.expectState('active');
  await expect(boris.callPanel).toContainText('In call');
  await boris.hangUp();
  await widget.expectState('ended');
});
