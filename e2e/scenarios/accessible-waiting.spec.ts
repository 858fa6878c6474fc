import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ar } from '../../packages/widget/src/texts/languages/ar.ts';
import { en } from '../../packages/widget/src/texts/languages/en.ts';
import { expect, test } from '../fixtures/test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const CASES = [
  { lang: 'en', texts: en, colorScheme: 'light' },
  { lang: 'en', texts: en, colorScheme: 'dark' },
  { lang: 'ar', texts: ar, colorScheme: 'light' },
] as const;

for (const { lang, texts, colorScheme } of CASES) {
  test.describe(`${lang}, ${colorScheme}`, () => {
    test.use({ contextOptions: { colorScheme, reducedMotion: 'reduce' } });

    test('axe finds nothing while somebody waits, elsewhere, and after', async ({
      visitor,
      visitorOn,
      operator,
    }) => {
      const anna = await operator('anna');
      await visitor.widget.callAs('Maria');
      await expect(anna.ringing('Maria')).toBeVisible();
      const { page, widget } = await visitorOn({ lang });
      await widget.host.getByRole('button', { name: texts.sign.call }).click();
      await widget.dialog.getByLabel(texts.call.name).fill('Greta');
      await widget.button(texts.call.submit).click();
      await widget.expectState('queued');
      await expect(widget.dialog).toContainText(texts.waiting.next);
      await expectClean(page, 'queued');
      await widget.button(texts.waiting.keepPlace).click();
      await widget.button(texts.waiting.keepSend).click();
      await expect(widget.dialog).toContainText(texts.later.contactMissing);
      await expectClean(page, 'keep my place');
      await widget.dialog.getByLabel(texts.later.phone).fill('+49 30 1234567');
      await widget.button(texts.waiting.keepSend).click();
      await expect(widget.dialog).toContainText(texts.waiting.keptHint);
      await expectClean(page, 'kept');
      await widget.dialog.getByLabel(texts.waiting.lineLabel).fill('…');
      await widget.button(texts.later.send).click();
      await visitor.widget.button('Cancel call').click();
      await expect(widget.button(texts.waiting.join)).toBeVisible();
      await expectClean(page, 'join');

      const second = await page.context().newPage();
      await second.goto(page.url());
      await second.locator('frontdesk-widget').getByRole('button', { name: texts.sign.call }).click();
      await expect(second.getByRole('button', { name: texts.during.continueHere })).toBeVisible();
      await expectClean(second, 'elsewhere');
      await second.close();

      await widget.button(texts.during.minimise).click();
      await expectClean(page, 'small');
      await widget.button(texts.call.cancelCall).click();
      await widget.expectState('ended');
      await page.reload();
      await widget.host.getByRole('button', { name: texts.sign.call }).click();
      await expect(widget.dialog).toContainText(texts.after.recentTitle);
      await expectClean(page, 'calls of the last hour');
    });
  });
}

/** The video client in the frame is not ours; in legacy mode axe leaves frames alone. */
async function expectClean(page: Page, state: string): Promise<void> {
  // To be looked at: a state that is accessible may still be ugly.
  await page.screenshot({ path: test.info().outputPath(`${state}.png`) });
  const axe = new AxeBuilder({ page }).withTags(RULES).include('frontdesk-widget').setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(found, state).toEqual([]);
}
