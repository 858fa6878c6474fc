import { PATHS } from '@frontdesk/contract';
import { expect } from '@playwright/test';
import { SITE_KEY, SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { placeCall } from '../fixtures/caller.ts';
import { Supervisor } from '../fixtures/supervisor.ts';
import type { Desk } from './desk.ts';
import type { Faces } from './faces.ts';
import { save } from './save.ts';
import { seeConsole } from './see-console.ts';

const MARIA = { name: 'Maria Weber', reference: 'K-2017' };

/** A supervisor has found a person who asks to be forgotten. */
export async function takeErasure(desk: Desk, faces: Faces): Promise<void> {
  const supervisor = new Supervisor(desk.serviceUrl, SUPERVISOR);
  await supervisor.signIn();
  await placeCall(desk, { ...MARIA, name: 'M. Weber' });
  await supervisor.endLiveCalls();
  const { id } = await placeCall(desk, MARIA);
  await supervisor.endLiveCalls();
  await fetch(desk.serviceUrl + PATHS.callbacks(SITE_KEY), {
    method: 'POST',
    headers: { origin: desk.shopUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ name: MARIA.name, phone: '+49 30 1234567', call_id: id }),
  });
  const page = await faces.windowOf('anna', { width: 1360, height: 680 });
  await seeConsole(page, desk, SUPERVISOR);
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('link', { name: 'Erase a person’s data' }).click();
  await page.getByRole('radio', { name: 'Reference' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Reference' }).fill(MARIA.reference);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Found: 2 calls and 1 callback request.')).toBeVisible();
  await save(page, 'console-erase');
}
