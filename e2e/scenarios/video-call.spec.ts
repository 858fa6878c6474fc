import { expect, test } from '../fixtures/test.ts';

test.describe('a visitor calls and an operator answers in the console', { tag: '@every-browser' }, () => {
  test('both see each other until the visitor hangs up', async ({ visitor, operator, stack }) => {
    const anna = await operator('anna');
    await visitor.widget.callAs('Maria');
    await visitor.widget.expectState('ringing');
    await expect(visitor.widget.dialog).toContainText('Calling Anna…');
    await anna.answer('Maria');
    await visitor.widget.expectState('active');
    await visitor.widget.call.expectMovingPicture();
    await anna.call.expectMovingPicture();
    expect(await stack.video.rooms()).toHaveLength(1);

    await visitor.widget.hangUp();
    await visitor.widget.expectState('ended');
    await expect(visitor.widget.heading('Call ended')).toBeVisible();
    await expect(visitor.widget.frame).toHaveCount(0);
    await expect(anna.callPanel).toContainText('You talked with Maria');
    await expect.poll(() => stack.video.rooms()).toEqual([]);
  });

  test('both see each other until the operator hangs up', async ({ visitor, operator, stack }) => {
    const anna = await operator('anna');
    await visitor.widget.callAs('Maria');
    await anna.answer('Maria');
    await visitor.widget.expectState('active');
    await visitor.widget.call.expectMovingPicture();
    await anna.call.expectMovingPicture();

    await anna.hangUp();
    await expect(anna.callPanel).toContainText('Call ended');
    await visitor.widget.expectState('ended');
    await expect(visitor.widget.dialog).toContainText('You talked with Anna');
    await expect(anna.todayRow('Maria')).toContainText('Completed');
    await expect.poll(() => stack.video.rooms()).toEqual([]);
  });
});
