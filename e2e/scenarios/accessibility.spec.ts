import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('in the widget', async ({ visitor, operator }) => {
      const { page, widget } = visitor;
      await expectClean(page, 'button', 'frontdesk-widget');
      const anna = await operator('anna');
      await widget.open();
      await expectClean(page, 'form', 'frontdesk-widget');
      await widget.button('Call now').click();
      await expectClean(page, 'form without a name', 'frontdesk-widget');
      await widget.dialog.getByLabel('Your name').fill('Maria');
      await widget.button('Call now').click();
      await widget.expectState('ringing');
      await expectClean(page, 'ringing', 'frontdesk-widget');
      await anna.answer('Maria');
      await widget.expectState('active');
      await expectClean(page, 'in call', 'frontdesk-widget');
      await widget.hangUp();
      await widget.expectState('ended');
      await expectClean(page, 'ended', 'frontdesk-widget');
    });

    test('in the console', async ({ visitor, operator, newWindow, stack }) => {
      const stranger = await newWindow();
      await stranger.goto(`${stack.serviceUrl}/console/`);
      await expect(stranger.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await expectClean(stranger, 'sign in');
      const anna = await operator('anna');
      await expectClean(anna.page, 'empty desk');
      await visitor.widget.callAs('Maria');
      await expect(anna.ringing('Maria')).toBeVisible();
      await expectClean(anna.page, 'ringing');
      await anna.answer('Maria');
      await visitor.widget.expectState('active');
      await expectClean(anna.page, 'in call');
      await anna.hangUp();
      await expect(anna.callPanel).toContainText('Call ended');
      await expectClean(anna.page, 'call over');
    });
  });
}

/** The video client in the frame is not ours; in legacy mode axe leaves frames alone. */
async function expectClean(page: Page, state: string, part = 'body'): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(RULES).include(part).setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found, state).toEqual([]);
}
