import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/page-test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const SIGHTS = [
  ['light, read from the left', { colorScheme: 'light' }, 'en'],
  ['dark, read from the left', { colorScheme: 'dark' }, 'en'],
  ['forced colours', { forcedColors: 'active' }, 'en'],
  ['light, read from the right', { colorScheme: 'light' }, 'ar'],
  ['dark, read from the right', { colorScheme: 'dark' }, 'he'],
] as const;

for (const [name, sight, lang] of SIGHTS) {
  test(`axe finds nothing before a call: ${name}`, async ({ onPage }) => {
    const { page, widget } = await onPage({
      lang,
      dir: lang === 'en' ? 'ltr' : 'rtl',
      attributes: 'data-form="card" data-label="Call us"',
      visitor: { ...sight, reducedMotion: 'reduce' },
      answer: {
        form: [{ field: 'email', required: true }],
        own_fields: [{ key: 'size', kind: 'choice', label: 'Size', options: ['S', 'M'], required: true }],
        consent_text: 'I agree.',
        phone: '+49 30 1234567',
      },
    });
    const { dialog } = widget;
    await expect(widget.launcher).toBeVisible();
    await expectClean(page, 'card');
    await widget.open();
    const submit = dialog.locator('button[type=submit]');
    await submit.click();
    await expectClean(page, 'form with everything wrong');
    await dialog.locator('form button[type=button]').click();
    await expect(dialog.getByRole('radio')).toHaveCount(3);
    await expectClean(page, 'check of camera and microphone');
    await page.evaluate("navigator.permissions.query = async () => ({ state: 'denied' })");
    await page.keyboard.press('Escape');
    await widget.open();
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    await expectClean(page, 'refused');
    await dialog.locator('.step > .is-quiet').first().click();
    await expect(dialog.locator('textarea')).toBeVisible();
    await expectClean(page, 'call back');
  });
}

async function expectClean(page: Page, state: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES).include('frontdesk-widget').setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  expect(found, state).toEqual([]);
}
