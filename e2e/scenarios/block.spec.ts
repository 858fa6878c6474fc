import { PATHS } from '@frontdesk/contract';
import type { Page } from '@playwright/test';
import { SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

/** Known by what they tell of themselves: here every visitor has the same address, which counts for nothing then. */
const MARIA = { name: 'Maria', site: RING_ALL_SITE, reference: 'customer 7' };

test('an abusive visitor is blocked: the call ends and the next is refused, until a supervisor lifts it', async ({
  caller,
  operator,
  newWindow,
  stack,
}) => {
  const anna = await operator('anna');
  await caller(MARIA);
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call');

  await anna.callPanel.getByRole('button', { name: 'Block this visitor' }).click();
  const dialog = anna.page.getByRole('dialog', { name: 'Block Maria?' });
  await dialog.getByRole('radio', { name: '1 hour' }).check();
  await dialog.getByRole('button', { name: 'End the call and block' }).click();
  await expect(anna.page.getByText('Maria is blocked.')).toBeVisible();
  await expect(anna.callPanel).toContainText('Call ended');

  await expect(caller(MARIA)).rejects.toThrow('403');
  const clara = await signIn(await newWindow(), stack.serviceUrl);
  await clara.goto(`${stack.serviceUrl}/console/#/team`);
  const blocked = clara.getByRole('region', { name: 'Blocked visitors' });
  await expect(blocked).toContainText('Maria');
  await blocked.getByRole('button', { name: 'Let them call again' }).click();
  await expect(blocked).toContainText('Nobody is blocked.');
  await caller(MARIA);
  await expect(anna.ringing('Maria')).toBeVisible();
});

async function signIn(page: Page, service: string): Promise<Page> {
  const { login, password } = SUPERVISOR;
  const headers = { origin: service };
  await page.request.post(service + PATHS.session, {
    headers,
    data: { login, password },
    failOnStatusCode: true,
  });
  return page;
}
