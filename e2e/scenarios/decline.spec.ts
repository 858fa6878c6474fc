import { expect, test } from '../fixtures/test.ts';

test('a declined call rings at the next operator, in the same room', async ({ visitor, operator, stack }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  const boris = await operator('boris');
  const before = await stack.video.rooms();

  await anna.decline('Maria');
  await expect(anna.ringing('Maria')).toBeHidden();
  await expect(visitor.widget.dialog).toContainText('Calling Boris…');
  await boris.answer('Maria');
  await visitor.widget.expectState('active');
  await visitor.widget.call.expectMovingPicture();
  expect((await stack.video.rooms()).map((room) => room.id)).toEqual(before.map((room) => room.id));
});

test('declined by everybody, the visitor is offered to be rung back', async ({ visitor, operator }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await anna.decline('Maria');
  await visitor.widget.expectState('ended');
  await expect(visitor.widget.heading('Nobody could answer')).toBeVisible();
  await expect(visitor.widget.button('Ask for a call back')).toBeVisible();
});
