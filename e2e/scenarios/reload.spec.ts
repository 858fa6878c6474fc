import { expect, test } from '../fixtures/test.ts';

test('a call goes on after the visitor reloads the page', async ({ visitor, operator, stack }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  await anna.call.expectMovingPicture();
  const [room] = await stack.video.rooms();

  await visitor.page.reload();
  await visitor.widget.expectState('active');
  await visitor.widget.call.expectMovingPicture();
  await anna.call.expectMovingPicture();
  expect((await stack.video.rooms()).map(({ id }) => id)).toEqual([room?.id]);
});

test('a call goes on after the operator reloads the console', async ({ visitor, operator }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');

  await anna.page.reload();
  await anna.call.expectMovingPicture();
  await visitor.widget.call.expectMovingPicture();
  await anna.hangUp();
  await visitor.widget.expectState('ended');
});

test('nothing of a finished call is kept in the page', async ({ visitor, operator }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  expect(await visitor.page.evaluate(() => sessionStorage.length)).toBe(1);
  await visitor.widget.hangUp();
  await visitor.widget.expectState('ended');
  expect(await visitor.page.evaluate(() => sessionStorage.length)).toBe(0);
  await visitor.page.reload();
  await expect(visitor.widget.launcher).toBeVisible();
  await expect(visitor.widget.dialog).toBeHidden();
});
