import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

/** Signs in by the form: the press on its button lets the ring be heard, and no banner asks for it. */
export async function seeConsole(
  page: Page,
  { serviceUrl }: Desk,
  { login, password }: { login: string; password: string },
): Promise<void> {
  await page.goto(`${serviceUrl}/console/`);
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
}
