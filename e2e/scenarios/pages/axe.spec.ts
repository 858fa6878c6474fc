import { expectWidgetAccessible } from '../../fixtures/expect-accessible.ts';
import { expect, test } from '../../fixtures/page-test.ts';

const SIGHTS = [
  ['read from the left', {}, 'en', ['light', 'dark']],
  ['read from the right', {}, 'ar', ['light', 'dark']],
  ['forced colours', { forcedColors: 'active' }, 'he', ['light']],
] as const;

for (const [name, sight, lang, schemes] of SIGHTS) {
  test(`axe finds nothing before a call: ${name}`, async ({ onPage }) => {
    const { page, widget } = await onPage({
      lang,
      dir: lang === 'en' ? 'ltr' : 'rtl',
      attributes: 'data-form="card" data-label="Call us"',
      visitor: { ...sight, reducedMotion: 'reduce' },
      answer: {
        form: [{ field: 'email', required: true }],
        own_fields: [{ key: 'size', kind: 'choice', label: 'Size', options: ['S', 'M'], required: true }],
        consent_text: 'I agree to the [terms](https://terms.invalid/).',
        phone: '+49 30 1234567',
      },
    });
    const { dialog } = widget;
    await expect(widget.launcher).toBeVisible();
    await expectWidgetAccessible(page, 'card', { schemes });
    await widget.open();
    const submit = dialog.locator('button[type=submit]');
    await submit.click();
    await expectWidgetAccessible(page, 'form with everything wrong', { schemes });
    await dialog.locator('form button[type=button]').click();
    await expect(dialog.getByRole('radio')).toHaveCount(3);
    await expectWidgetAccessible(page, 'check of camera and microphone', { schemes });
    await page.evaluate("navigator.permissions.query = async () => ({ state: 'denied' })");
    await page.keyboard.press('Escape');
    await widget.open();
    await expect(dialog.getByRole('listitem')).toHaveCount(3);
    await expectWidgetAccessible(page, 'refused', { schemes });
    await dialog.locator('.step > .is-quiet').first().click();
    await expect(dialog.locator('textarea')).toBeVisible();
    await expectWidgetAccessible(page, 'call back', { schemes });
  });
}
