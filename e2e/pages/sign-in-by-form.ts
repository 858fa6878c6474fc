import type { Page } from '@playwright/test';

/** As a person does who has opened any page of the console. */
export async function signInByForm(page: Page, who: { login: string; password: string }): Promise<void> {
  await page.getByLabel('Login').fill(who.login);
  await page.getByLabel('Password').fill(who.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
