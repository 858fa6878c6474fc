import { expect, test } from '../fixtures/test.ts';
import { Widget } from '../pages/widget.ts';

/** A hang-up lets the next one in, and moves the others up, within this. */
const MOVED_UP_MS = 2_000;

test.use({ guests: 1 });

test('with one guest connection one rings and the others wait their turn; never are two in rooms', async ({
  operator,
  newWindow,
  stack,
}) => {
  const anna = await operator('anna');
  // Free as well: what makes visitors wait here is the licence.
  await operator('boris');
  const arrive = async (name: string) => {
    const page = await newWindow();
    await page.goto(stack.shopUrl);
    const widget = new Widget(page);
    await widget.callAs(name);
    return widget;
  };
  const first = await arrive('First');
  await first.expectState('ringing');
  const second = await arrive('Second');
  await second.expectState('queued');
  const third = await arrive('Third');
  await third.expectState('queued');
  await expect(second.dialog).toContainText('You are next');
  await expect(third.dialog).toContainText('1 person is before you');
  await expect(anna.waiting('Second')).toContainText('Number 1 in the queue');
  await expect(anna.waiting('Third')).toContainText('Number 2 in the queue');
  await expect.poll(() => stack.video.licence()).toMatchObject({ used: 1, high_water: 1 });

  await first.cancel();
  await second.expectState('ringing', MOVED_UP_MS);
  await expect(third.dialog).toContainText('You are next', { timeout: MOVED_UP_MS });
  await expect(anna.waiting('Third')).toContainText('Number 1 in the queue');
  await expect.poll(() => stack.video.licence()).toMatchObject({ used: 1, high_water: 1 });

  await second.cancel();
  await third.expectState('ringing', MOVED_UP_MS);
  await expect.poll(() => stack.video.licence()).toMatchObject({ used: 1, high_water: 1 });
  expect(await stack.video.rooms()).toHaveLength(1);
});
