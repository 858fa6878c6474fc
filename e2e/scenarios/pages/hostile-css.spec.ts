import { expect, test } from '../../fixtures/page-test.ts';

const ATTACKS = [
  ['unsets everything', '* { all: unset !important }'],
  ['has letters of 40 px', 'html, body { font-size: 40px !important }'],
  ['hides its boxes', 'div, section, button, form, p, span, svg { display: none !important }'],
  [
    'throws everything about',
    '* { position: static !important; margin: 60px !important; float: left !important }',
  ],
  [
    'makes fields tiny',
    'input, select, button, label { width: 3px !important; height: 3px !important; padding: 0 !important }',
  ],
  ['lets nothing be pressed', 'button, a, input { pointer-events: none !important; opacity: 0 !important }'],
  [
    'is written in capitals',
    '* { text-transform: uppercase !important; letter-spacing: 9px !important; line-height: 4 !important }',
  ],
  ['colours everything', '* { color: red !important; background: red !important; }'],
] as const;

for (const [what, css] of ATTACKS) {
  test(`a page that ${what} leaves the widget as it is`, async ({ onPage }) => {
    const { page, widget } = await onPage({
      head: `<style>${css}</style>`,
      visitor: { viewport: { width: 900, height: 700 } },
    });
    const button = await widget.launcher.boundingBox();
    expect(button).toMatchObject({ height: 52 });
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeCloseTo(880, 3);
    expect((button?.y ?? 0) + 52).toBeCloseTo(680, 3);
    await widget.open();
    await expect(widget.dialog).toHaveCSS('width', '380px');
    await expect(widget.heading('Start a video call')).toHaveCSS('font-size', '20px');
    await expect(widget.heading('Start a video call')).toHaveCSS('text-transform', 'none');
    await widget.dialog.getByLabel('Your name').fill('Maria');
    await expect(widget.dialog.getByLabel('Your name')).toHaveCSS('height', '46px');
    await page.keyboard.press('Escape');
    await expect(widget.dialog).toBeHidden();
  });
}

test('an inline button keeps its looks among rules that unset everything', async ({ onPage }) => {
  const { page } = await onPage({
    head: '<style>* { all: unset !important }</style>',
    body: '<frontdesk-call>Talk to sales</frontdesk-call>',
  });
  const button = page.locator('frontdesk-call').getByRole('button', { name: 'Talk to sales' });
  await expect(button).toHaveCSS('height', '52px');
  await expect(button).toHaveCSS('position', 'static');
});
