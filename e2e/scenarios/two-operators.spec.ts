import type { Page, Route } from '@playwright/test';
import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('of two operators who answer at once one gets the call and the other is told', async ({
  visitorOn,
  operator,
  supervisor,
}) => {
  const anna = await operator('anna');
  const boris = await operator('boris');
  const { widget } = await visitorOn({ site: RING_ALL_SITE });
  await widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  await expect(boris.ringing('Maria')).toBeVisible();

  const atOnce = await holdAnswers([anna.page, boris.page]);
  await anna.answer('Maria');
  await boris.answer('Maria');
  await atOnce();
  await widget.expectState('active');
  const [call] = await supervisor.calls();
  const [winner, loser] = call?.operator?.login === 'anna' ? [anna, boris] : [boris, anna];
  await winner.call.expectMovingPicture();
  await expect(loser.page.getByText(/was quicker/)).toBeVisible();
  await expect(loser.ringing('Maria')).toBeHidden();
  await expect(loser.callPanel).toBeHidden();
});

/** Keeps the answers of these windows back until all of them have been given, so that they reach the service together. */
async function holdAnswers(pages: readonly Page[]): Promise<() => Promise<void>> {
  const together = Promise.withResolvers<void>();
  const given = pages.map((page) => page.waitForRequest(/\/answer$/));
  const hold = async (route: Route) => {
    await together.promise;
    await route.continue();
  };
  await Promise.all(pages.map((page) => page.route(/\/answer$/, hold)));
  return async () => {
    await Promise.all(given);
    together.resolve();
  };
}
