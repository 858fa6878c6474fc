import { expect, test } from '../fixtures/test.ts';
import { Widget } from '../pages/widget.ts';

test('two tabs of a site know of one call, and either can have it', async ({ visitor, operator, stack }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  const [room] = await stack.video.rooms();

  const second = await visitor.page.context().newPage();
  await second.goto(stack.shopUrl);
  const there = new Widget(second);
  await there.open();
  await expect(there.heading('Your call is in another tab')).toBeVisible();
  await expect(there.frame).toHaveCount(0);

  await there.button('Continue here').click();
  await there.expectState('active');
  await there.call.expectMovingPicture();
  await visitor.widget.expectState('elsewhere');
  await expect(visitor.widget.frame).toHaveCount(0);
  expect((await stack.video.rooms()).map(({ id }) => id)).toEqual([room?.id]);
  await expect(anna.callPanel).toContainText('In call');

  await there.hangUp();
  await there.expectState('ended');
  await visitor.widget.expectState('form');
});
