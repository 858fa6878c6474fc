import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/page-test.ts';

/** A page with shortcuts of its own, as mail programs and shops have them. */
const SHORTCUTS = `<script>
  window.pressed = [];
  for (const type of ['keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, (event) => type === 'keydown' && window.pressed.push(event.key));
  }
</script>`;

const pressed = (page: Page) => page.evaluate<string[]>('window.pressed.splice(0)');

test('typing and Escape in the dialog set off none of the page’s shortcuts', async ({ onPage }) => {
  const { page, widget } = await onPage({ head: SHORTCUTS });
  await widget.open();
  await pressed(page);
  await widget.dialog.getByLabel('Your name').pressSequentially('jkq?/');
  await page.keyboard.press('Escape');
  await expect(widget.dialog).toBeHidden();
  expect(await pressed(page)).toEqual([]);
});

test('Escape that takes back what is being composed closes nothing', async ({ onPage }) => {
  const { widget } = await onPage();
  await widget.open();
  const name = widget.dialog.getByLabel('Your name');
  await name.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true });
  await expect(widget.dialog).toBeVisible();
  await name.dispatchEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
  await expect(widget.dialog).toBeHidden();
});

test('outside of it they work, while it is open too, and Escape closes nothing of ours', async ({
  onPage,
}) => {
  const { page, widget } = await onPage({ head: SHORTCUTS, body: '<button id="own">Own</button>' });
  await widget.open();
  await page.locator('#own').focus();
  await pressed(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  expect(await pressed(page)).toEqual(['j', 'Escape']);
  await expect(widget.dialog).toBeVisible();
});

test('by keyboard alone: to the button, into the form, and back to the button', async ({ onPage }) => {
  const { page, widget } = await onPage();
  await expect(widget.launcher).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(widget.launcher).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget.dialog.getByLabel('Your name')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.launcher).toBeFocused();
});

test('Tab leaves a dialog that floats', async ({ onPage }) => {
  const { page, widget } = await onPage({ body: '<a href="#own">Own</a>' });
  await widget.open();
  await widget.button('Check camera and microphone').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe('frontdesk-widget');
  await expect(widget.dialog).toHaveAttribute('aria-modal', 'false');
});

test('and goes round in one that covers a phone', async ({ onPage }) => {
  const { page, widget } = await onPage({ visitor: { viewport: { width: 360, height: 700 } } });
  await widget.open();
  await expect(widget.button('Check camera and microphone')).toBeVisible();
  await widget.button('Check camera and microphone').focus();
  await page.keyboard.press('Tab');
  await expect(widget.button('Close')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(widget.button('Check camera and microphone')).toBeFocused();
  await expect(widget.dialog).toHaveAttribute('aria-modal', 'true');
});

test('Enter in a field calls, and takes the focus to what is missing', async ({ onPage }) => {
  const { page, widget } = await onPage();
  await widget.open();
  await expect(widget.dialog.getByLabel('Your name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget.dialog).toContainText('Please tell us your name.');
  await expect(widget.dialog.getByLabel('Your name')).toBeFocused();
});
