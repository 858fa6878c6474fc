import { expect, test } from '../fixtures/test.ts';

test('a call is found by what was noted in it, and tells what happened', async ({ visitor, operator }) => {
  const anna = await operator('anna');
  const { page } = anna;
  await visitor.widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  await page.getByLabel('Note', { exact: true }).fill('Wants a refund');
  await page.getByLabel('Tags').fill('money');
  const saved = page.waitForResponse((response) => !!response.request().postData()?.includes('"money"'));
  await page.getByLabel('Tags').press('Enter');
  expect((await saved).ok()).toBe(true);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await anna.goTo('History');
  await anna.call.expectMovingPicture();
  await anna.expectAbovePicture(page.getByText(/^\d+ shown$/));
  await anna.expectHangUpBelowPicture();
  await anna.hangUp();
  await visitor.widget.expectState('ended');

  await page.getByLabel('Search').fill('nobody of this name');
  await expect(page.getByText('No call fits this filter')).toBeVisible();
  await page.getByLabel('Search').fill('mari');
  await page.getByLabel('Outcome').selectOption('Completed');
  const row = page
    .getByRole('table', { name: 'History' })
    .getByRole('row')
    .filter({ hasText: 'Maria' })
    .first();
  await expect(row).toContainText('money');
  await row.getByRole('link', { name: 'Maria' }).click();
  const happened = page.getByRole('region', { name: 'What happened' });
  await expect(happened.getByRole('listitem').first()).toContainText('Maria pressed the button');
  await expect(happened).toContainText('Anna and Maria talk');
  await expect(happened).toContainText('Anna hung up');
  await expect(page.getByText('Wants a refund')).toBeVisible();

  await page.getByRole('link', { name: 'Back to the list' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
});
