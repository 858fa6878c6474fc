import { expect, test } from '../fixtures/test.ts';

test('the window of a call goes into corners, sizes and full screen without its frame loading anew', async ({
  visitor,
  operator,
}) => {
  await operator('anna');
  const { page, widget } = visitor;
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() !== page.mainFrame()) loads += 1;
  });
  await widget.callAs('Maria');
  await widget.expectState('ringing');
  await expect(widget.frame).toHaveCount(1);
  await widget.button('Make small').click();
  const box = async () => (await widget.dialog.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const small = await box();
  expect(small.x).toBeGreaterThan(screen.width / 2);

  await test.step('dragged by its header, it snaps to the nearest corner', async () => {
    await page.mouse.move(small.x + 90, small.y + 20);
    await page.mouse.down();
    await page.mouse.move(300, 200, { steps: 4 });
    await page.mouse.up();
    await expect(widget.dialog).toHaveAttribute('data-corner', 'top-start');
    await expect.poll(box).toMatchObject({ x: 20, y: 12 });
  });

  await test.step('arrow keys move and resize it', async () => {
    await widget.button('Move the window').focus();
    await page.keyboard.press('ArrowRight');
    await expect(widget.dialog).toHaveAttribute('data-corner', 'top-end');
    await page.keyboard.press('ArrowDown');
    await expect(widget.dialog).toHaveAttribute('data-corner', 'bottom-end');
    await widget.button('Change the size').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await box()).width).toBe(small.width + 40);
  });

  await test.step('so does a press, for who can neither drag nor type', async () => {
    await widget.button('Move the window').click();
    await expect(widget.dialog).toHaveAttribute('data-corner', 'bottom-start');
  });

  await test.step('large, the whole page, and back', async () => {
    await widget.button('Make large').click();
    await widget.button('Full screen').click();
    await expect.poll(box).toMatchObject({ x: 0, y: 0, ...screen });
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await box()).width).toBe(720);
  });

  expect(loads).toBe(1);
  await page.goto(new URL('/lamps', page.url()).href);
  await expect(widget.dialog).toHaveAttribute('data-corner', 'bottom-start');
  await expect(widget.dialog).toHaveAttribute('data-view', 'mini');
});
