import { PATHS } from '@frontdesk/contract';
import { OPERATORS } from '../../scripts/stack/provisioning.ts';
import { expect, test } from '../fixtures/test.ts';
import { ConsolePage } from '../pages/console-page.ts';

const [anna] = OPERATORS;

test('an operator signs in, is available, goes away, signs in anew when the session is over, and out', async ({
  newWindow,
  stack,
}) => {
  const page = await newWindow();
  const desk = new ConsolePage(page);
  await page.goto(`${stack.serviceUrl}/console/`);
  await page.getByLabel('Login').fill(anna.login);
  await page.getByLabel('Password').fill('not this one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('This login and password do not match.')).toBeVisible();

  await page.getByLabel('Password').fill(anna.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(desk.availability).toBeChecked();
  await desk.availability.click();
  await expect(desk.availability).not.toBeChecked();
  await page.reload();
  await expect(desk.availability).not.toBeChecked();

  const headers = { origin: stack.serviceUrl };
  await page.request.delete(stack.serviceUrl + PATHS.session, { headers });
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password').fill(anna.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});
