import { IMPATIENT_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';
import { inOrderOfRinging } from '../pages/console-page.ts';

test('a declined call rings at the next operator, in the same room', async ({ visitor, operator, stack }) => {
  const desks = [await operator('anna'), await operator('boris')] as const;
  await visitor.widget.callAs('Maria');
  const [first, second] = await inOrderOfRinging(desks, 'Maria');
  await expect(second.ringing('Maria')).toBeHidden();
  const before = await stack.video.rooms();

  await first.decline('Maria');
  await expect(first.ringing('Maria')).toBeHidden();
  await second.answer('Maria');
  await visitor.widget.expectState('active');
  await visitor.widget.call.expectMovingPicture();
  expect((await stack.video.rooms()).map((room) => room.id)).toEqual(before.map((room) => room.id));
});

test('declined by everybody, the visitor is offered to be rung back', async ({ visitorOn, operator }) => {
  const anna = await operator('anna');
  const { widget } = await visitorOn({ site: IMPATIENT_SITE });
  await widget.callAs('Maria');
  await anna.decline('Maria');
  await widget.expectState('ended');
  await expect(widget.heading('Nobody could answer')).toBeVisible();
  await expect(widget.button('Ask for a call back')).toBeVisible();
});
