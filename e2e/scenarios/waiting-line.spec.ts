import { expect, test } from '../fixtures/test.ts';

test('somebody who cannot speak tells the operator in writing while it rings', async ({
  visitor,
  operator,
}) => {
  const anna = await operator('anna');
  const { widget } = visitor;
  await widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();

  await widget.dialog.getByLabel('Write to us while you wait').fill('I cannot speak, please read lips');
  await widget.button('Send').click();
  await expect(widget.dialog).toContainText('We have your message: I cannot speak, please read lips');
  await expect(anna.page.getByText('I cannot speak, please read lips')).toBeVisible();

  await widget.button('Change it').click();
  await expect(widget.dialog.getByLabel('Write to us while you wait')).toHaveValue(/^I cannot speak/);
});
