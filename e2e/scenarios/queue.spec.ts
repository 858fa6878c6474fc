import { expect, test } from '../fixtures/test.ts';

test('visitors in the queue see their place move up, and can leave it', async ({
  visitor,
  anotherVisitor,
  operator,
}) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();

  const { widget: greta } = await anotherVisitor();
  await greta.callAs('Greta');
  await greta.expectState('queued');
  await expect(greta.dialog).toContainText('You are next');
  const { widget: lena } = await anotherVisitor();
  await lena.callAs('Lena');
  await lena.expectState('queued');
  await expect(lena.dialog).toContainText('1 person is before you');
  await expect(lena.frame).toHaveCount(0);

  await greta.button('Leave the queue').click();
  await expect(greta.heading('Call cancelled')).toBeVisible();
  await expect(lena.dialog).toContainText('You are next');

  await visitor.widget.button('Cancel call').click();
  await lena.expectState('ringing');
  await expect(anna.ringing('Lena')).toBeVisible();
});
