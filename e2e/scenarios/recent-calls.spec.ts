import { expect, test } from '../fixtures/test.ts';

test('after a call it is rated, and for an hour one press calls again', async ({ visitor, operator }) => {
  const anna = await operator('anna');
  const { page, widget } = visitor;
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');
  await widget.hangUp();
  await expect(widget.dialog).toContainText(/You talked with Anna for \d+ (second|minute)/);

  await widget.dialog.getByRole('radio', { name: 'Good', exact: true }).check();
  await widget.dialog.getByLabel('What should we know?').fill('Kind and quick');
  await widget.button('Send').click();
  await expect(widget.dialog).toContainText('Thank you for telling us.');

  await page.reload();
  await widget.open();
  const recent = widget.dialog.getByRole('region', { name: 'Your calls in the last hour' });
  await expect(recent).toContainText('Anna');
  await recent.getByRole('button', { name: 'Call again' }).click();
  await widget.expectState('ringing');
  await expect(anna.ringing('Maria')).toBeVisible();

  await widget.button('Cancel call').click();
  await widget.button('Close').click();
  await widget.open();
  await widget.button('Clear this list').click();
  await expect(recent).toBeHidden();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
