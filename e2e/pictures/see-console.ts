import { expect, type Page } from '@playwright/test';
import { signInByForm } from '../pages/sign-in-by-form.ts';
import type { Desk } from './desk.ts';

/** Signs in by the form: the press on its button lets the ring be heard, and no banner asks for it. */
export async function seeConsole(
  page: Page,
  { serviceUrl }: Desk,
  who: { login: string; password: string },
): Promise<void> {
  await page.goto(`${serviceUrl}/console/`);
  await signInByForm(page, who);
  await expect(page.getByRole('status').filter({ hasText: 'Connected' })).toBeVisible();
}
