import { SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { expect, test } from '../fixtures/test.ts';
import { signInByForm } from '../pages/sign-in-by-form.ts';

test('a supervisor sees who waits, who talks and the figures of the day; an operator does not', async ({
  visitor,
  operator,
  newWindow,
  stack,
}) => {
  const anna = await operator('anna');
  await expect(anna.page.getByRole('link', { name: 'Team' })).toBeHidden();
  const page = await newWindow();
  await page.goto(`${stack.serviceUrl}/console/#/team`);
  await signInByForm(page, SUPERVISOR);
  const list = (name: string) => page.getByRole('region', { name });

  await visitor.widget.callAs('Maria');
  await expect(list('Ringing').getByRole('listitem')).toContainText('Maria');
  await expect(list('Ringing')).toContainText('Anna');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  await expect(list('Talking').getByRole('listitem')).toContainText('Maria');
  await expect(list('Ringing')).toContainText('Nothing rings');
  await expect(list('Operators').getByRole('listitem').filter({ hasText: 'Anna' })).toContainText(
    'In a call',
  );

  await anna.hangUp();
  await visitor.widget.expectState('ended');
  await expect(list('Talking')).toContainText('Nobody talks');
  await expect(page.getByRole('term').filter({ hasText: 'Service level' })).toBeVisible();
  const hours = page.getByRole('table', { name: 'Calls by hour' });
  await expect(hours.getByRole('row').nth(1)).toBeVisible();
  await expect(page.locator('.plot canvas')).toHaveCount(2);
  await page.getByRole('button', { name: 'Sign out' }).click();
});
