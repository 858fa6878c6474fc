import type { Page } from '@playwright/test';
import { SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';
import { signInByForm } from '../pages/sign-in-by-form.ts';

const MARIA = { name: 'Maria Weber', site: RING_ALL_SITE, reference: 'customer 17' };

test('a supervisor erases a person: seen first, confirmed, and then in no list any more', async ({
  caller,
  operator,
  newWindow,
  stack,
}) => {
  const anna = await operator('anna');
  const page = await newWindow();
  await seeHistory(page, stack.serviceUrl);

  await caller(MARIA);
  await anna.answer(MARIA.name);
  await expect(anna.callPanel).toContainText('In call');
  await anna.goTo('History');
  await expect(anna.page.getByRole('link', { name: 'Erase a person’s data' })).toBeHidden();

  await page.getByRole('link', { name: 'Erase a person’s data' }).press('Enter');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('Maria');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'This is no e-mail address.' })).toBeVisible();
  await page.getByRole('radio', { name: 'E-mail' }).press('ArrowRight');
  await page.getByRole('radio', { name: 'Phone' }).press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Reference' })).toBeChecked();
  await page.getByRole('textbox', { name: 'Reference' }).fill('customer 18');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is kept under this' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Reference' }).fill(MARIA.reference);
  await page.keyboard.press('Enter');
  const kept = page.getByRole('region', { name: 'What is kept' });
  await expect(page.getByRole('heading', { name: 'What is kept' })).toBeFocused();
  await expect(kept).toContainText('Found: 1 call.');
  await expect(kept).toContainText('They are in a call now.');
  await expect(kept.getByRole('button', { name: 'Erase…' })).toBeHidden();

  await anna.hangUp();
  await expect(anna.callPanel).toContainText('Call ended');
  await kept.getByRole('button', { name: 'Look again' }).press('Enter');
  await kept.getByRole('button', { name: 'Erase…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Erase the data of ${MARIA.name}?` });
  await expect(dialog).toContainText('This takes 1 call.');
  await page.keyboard.press('Escape');
  await expect(kept.getByRole('button', { name: 'Erase…' })).toBeFocused();
  await kept.getByRole('button', { name: 'Erase…' }).press('Enter');
  await dialog.getByRole('button', { name: 'Erase for good' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The data is erased' })).toBeFocused();
  await expect(page.getByText('Erased: 1 call.')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Back to the history' }).last().click();
  const history = page.getByRole('table', { name: 'History' });
  const row = history.getByRole('row').nth(1);
  await expect(row).toContainText('Anonymised');
  await expect(history).not.toContainText(MARIA.name);
  await page.getByLabel('Search').fill(MARIA.name);
  await expect(page.getByText('No call fits this filter')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await row.getByRole('link', { name: 'Anonymised' }).click();
  const happened = page.getByRole('region', { name: 'What happened' });
  await expect(happened.getByRole('listitem').first()).toContainText('The visitor pressed the button');
  await expect(happened).toContainText(`${SUPERVISOR.name} erased the visitor’s data`);
  await anna.goTo('Desk');
  await expect(anna.todayRow('Anonymised')).toBeVisible();
  await expect(anna.todayRow(MARIA.name)).toBeHidden();
  await page.getByRole('button', { name: 'Sign out' }).click();
});

test('from a call to all that is kept of its visitor, who gave nothing but a name', async ({
  caller,
  operator,
  newWindow,
  stack,
}) => {
  const anna = await operator('anna');
  const name = 'Paul Erased';
  await caller({ name, site: RING_ALL_SITE });
  await anna.answer(name);
  await anna.hangUp();
  await expect(anna.callPanel).toContainText('Call ended');
  await anna.goTo('History');
  await anna.page.getByRole('link', { name }).first().click();
  await expect(anna.page.getByRole('region', { name: 'What happened' })).toBeVisible();
  await expect(anna.page.getByRole('link', { name: 'Erase this person’s data' })).toBeHidden();
  await anna.page.goto(`${stack.serviceUrl}/console/#/erasure`);
  await expect(anna.page.getByText('This page is for supervisors.')).toBeVisible();

  const page = await newWindow();
  await seeHistory(page, stack.serviceUrl);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: 'Erase this person’s data' }).click();
  const kept = page.getByRole('region', { name: 'What is kept' });
  await expect(kept).toContainText('only this call was looked for');
  await kept.getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText('Erased: 1 call.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
});

async function seeHistory(page: Page, service: string): Promise<void> {
  await page.goto(`${service}/console/#/history`);
  await signInByForm(page, SUPERVISOR);
}
