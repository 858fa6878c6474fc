import { AxeBuilder } from '@axe-core/playwright';
import { PATHS } from '@frontdesk/contract';
import type { Page } from '@playwright/test';
import { SITE_KEY, SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { expect, test } from '../fixtures/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

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
      await expectClean(page, 'callbacks');
      await page.getByRole('link', { name: 'History' }).click();
      await expect(page.getByLabel('Search')).toBeVisible();
      await expectClean(page, 'history');
      await page.getByRole('link', { name: 'Erase a person’s data' }).click();
      await expectClean(page, 'erasure');
      await page.getByRole('radio', { name: 'Phone' }).check({ force: true });
      await page.getByRole('textbox', { name: 'Phone' }).fill('+49 30 1234567');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'What is kept' })).toBeVisible();
      await expectClean(page, 'a person found');
      await page.getByRole('button', { name: 'Erase…' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectClean(page, 'a person about to be erased');
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await expect(page.getByRole('heading', { name: 'The data is erased' })).toBeVisible();
      await expectClean(page, 'a person erased');
      await page.getByRole('link', { name: 'Team' }).click();
      await expect(page.locator('.plot canvas')).toHaveCount(2);
      await expectClean(page, 'team');
      await page.request.delete(stack.serviceUrl + PATHS.session, { headers });
    });
  });
}

async function expectClean(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found, state).toEqual([]);
}
