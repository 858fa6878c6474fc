import { expect, test } from '../fixtures/test.ts';

test('a call goes on over a crash of the service', async ({ visitor, operator, stack }) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await anna.answer('Maria');
  await visitor.widget.expectState('active');
  await visitor.widget.call.expectMovingPicture();

  await stack.killService();
  await stack.startService();
  await visitor.widget.call.expectMovingPicture();
  await anna.call.expectMovingPicture();
  await anna.hangUp();
  await visitor.widget.expectState('ended');
  await expect(anna.todayRow('Maria')).toContainText('Completed');
  await expect.poll(() => stack.video.rooms()).toEqual([]);
});

test('no room is left when the visitor went away while the service was down @waits', async ({
  visitor,
  operator,
  stack,
  supervisor,
}) => {
  await operator('anna');
  await visitor.widget.callAs('Maria');
  await visitor.widget.expectState('ringing');

  await stack.killService();
  await visitor.page.close();
  await stack.startService();
  await expect.poll(() => stack.video.rooms(), { timeout: 60_000 }).toEqual([]);
  expect((await supervisor.calls()).filter((call) => call.status !== 'ended')).toEqual([]);
});
