import { ar } from '../../packages/widget/src/texts/languages/ar.ts';
import { en } from '../../packages/widget/src/texts/languages/en.ts';
import { expectWidgetAccessible } from '../fixtures/expect-accessible.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LANGUAGES = [
  { lang: 'en', texts: en },
  { lang: 'ar', texts: ar },
] as const;

for (const { lang, texts } of LANGUAGES) {
  test(`axe finds nothing while somebody waits, elsewhere, and after: ${lang}`, async ({
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
    await expectWidgetAccessible(page, 'queued');
    await widget.button(texts.waiting.keepPlace).click();
    await widget.button(texts.waiting.keepSend).click();
    await expect(widget.dialog).toContainText(texts.later.contactMissing);
    await expectWidgetAccessible(page, 'keep my place');
    await widget.dialog.getByLabel(texts.later.phone).fill('+49 30 1234567');
    await widget.button(texts.waiting.keepSend).click();
    await expect(widget.dialog).toContainText(texts.waiting.keptHint);
    await expectWidgetAccessible(page, 'kept');
    await widget.dialog.getByLabel(texts.waiting.lineLabel).fill('…');
    await widget.button(texts.later.send).click();
    await visitor.widget.button('Cancel call').click();
    await expect(widget.button(texts.waiting.join)).toBeVisible();
    await expectWidgetAccessible(page, 'join');

    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.locator('frontdesk-widget').getByRole('button', { name: texts.sign.call }).click();
    await expect(second.getByRole('button', { name: texts.during.continueHere })).toBeVisible();
    await expectWidgetAccessible(second, 'elsewhere');
    await second.close();

    await widget.button(texts.during.minimise).click();
    await expectWidgetAccessible(page, 'small');
    await widget.button(texts.call.cancelCall).click();
    await widget.expectState('ended');
    await page.reload();
    await widget.host.getByRole('button', { name: texts.sign.call }).click();
    await expect(widget.dialog).toContainText(texts.after.recentTitle);
    await expectWidgetAccessible(page, 'calls of the last hour');
  });
}
