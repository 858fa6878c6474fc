import { PATHS } from '@frontdesk/contract';
import { SITE_KEY, SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { expectAccessible } from '../fixtures/expect-accessible.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds nothing on the console’s other pages', async ({ visitor, newWindow, stack }) => {
  const page = await newWindow();
  const headers = { origin: stack.serviceUrl };
  await page.request.post(stack.serviceUrl + PATHS.session, {
    headers,
    data: { login: SUPERVISOR.login, password: SUPERVISOR.password },
  });
  await page.request.post(stack.serviceUrl + PATHS.callbacks(SITE_KEY), {
    headers: { origin: new URL(visitor.page.url()).origin },
    data: { name: 'Maria', phone: '+49 30 1234567' },
  });
  await page.goto(`${stack.serviceUrl}/console/#/callbacks`);
  await expect(page.getByRole('article', { name: 'Maria' }).first()).toBeVisible();
  await expectAccessible(page, 'callbacks');
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByLabel('Search')).toBeVisible();
  await expectAccessible(page, 'history');
  await page.getByRole('link', { name: 'Erase a person’s data' }).click();
  await expectAccessible(page, 'erasure');
  await page.getByRole('radio', { name: 'Phone' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Phone' }).fill('+49 30 1234567');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What is kept' })).toBeVisible();
  await expectAccessible(page, 'a person found');
  await page.getByRole('button', { name: 'Erase…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'a person about to be erased');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'The data is erased' })).toBeVisible();
  await expectAccessible(page, 'a person erased');
  await page.getByRole('link', { name: 'Team' }).click();
  await expect(page.locator('.plot canvas')).toHaveCount(2);
  await expectAccessible(page, 'team');
  await page.request.delete(stack.serviceUrl + PATHS.session, { headers });
});
