import { expect, test } from '../fixtures/test.ts';

test('pressing twice makes one call', async ({ visitor, operator, stack }) => {
  const anna = await operator('anna');
  const calls = visitor.widget.countCalls();
  await visitor.widget.open();
  await visitor.widget.dialog.getByLabel('Your name').fill('Maria');
  await visitor.widget.button('Call now').dblclick();
  await expect(anna.ringing('Maria')).toHaveCount(1);
  await visitor.widget.expectState('ringing');
  expect(calls()).toBe(1);
  expect(await stack.video.rooms()).toHaveLength(1);
});
