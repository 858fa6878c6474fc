import { expect, test } from '../fixtures/test.ts';

test('a page that reads from right to left has the widget mirrored, in its language and its own words', async ({
  visitorOn,
}) => {
  const { page, widget } = await visitorOn({
    lang: 'ar',
    attributes: 'data-text-callback="اترك رقمك"',
  });
  const button = widget.host.getByRole('button', { name: 'اترك رقمك' });
  await expect(button).toBeVisible();
  const width = page.viewportSize()?.width ?? 0;
  const box = await button.boundingBox();
  expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThan(width / 2);

  await button.click();
  await expect(widget.heading('لا يوجد أحد متفرغ في الوقت الحالي')).toBeVisible();
  const panel = await widget.dialog.boundingBox();
  expect(panel?.x).toBeLessThan(width / 4);
  await widget.button('طلب معاودة الاتصال').click();
  await expect(widget.dialog.getByLabel('رقم الهاتف')).toHaveCSS('direction', 'ltr');
  await expect(widget.heading('سنعاود الاتصال بك')).toHaveCSS('direction', 'rtl');
});

test('words are loaded one language at a time', async ({ visitorOn }) => {
  const { page, widget } = await visitorOn({ attributes: 'data-locale="uk-UA"' });
  const files: string[] = [];
  page.on('request', (request) => {
    const name = /assets\/(.+)-\w{8}\.json/.exec(request.url())?.[1];
    if (name !== undefined) files.push(name);
  });
  await widget.host.getByRole('button', { name: 'Замовити дзвінок' }).click();
  await expect(widget.heading('Зараз немає вільних працівників')).toBeVisible();
  expect(new Set(files.map((name) => name.slice(0, 2)))).toEqual(new Set(['uk']));
});
