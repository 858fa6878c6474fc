import { WRAP_UP_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('after a call an operator has time for notes, in which nothing rings, until they are ready', async ({
  caller,
  operator,
}) => {
  const anna = await operator('anna');
  await caller({ name: 'Maria', site: WRAP_UP_SITE });
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call');
  await expect(anna.availability).toHaveAccessibleName('Available for calls In a call');
  await anna.hangUp();
  await expect(anna.availability).toContainText(/Wrap-up \d+ s/);
  await expect(anna.availability).toHaveAccessibleName('Available for calls Wrap-up');

  await caller({ name: 'Greta', site: WRAP_UP_SITE });
  await expect(anna.waiting('Greta')).toContainText('Number 1 in the queue');
  await expect(anna.ringing('Greta')).toBeHidden();
  await anna.page.getByRole('button', { name: 'Ready now' }).click();
  await expect(anna.ringing('Greta')).toBeVisible();
});
