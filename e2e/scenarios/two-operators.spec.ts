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

  await Promise.all([anna.answer('Maria'), boris.answer('Maria')]);
  await widget.expectState('active');
  const [call] = await supervisor.calls();
  const [winner, loser] = call?.operator?.login === 'anna' ? [anna, boris] : [boris, anna];
  await winner.call.expectMovingPicture();
  await expect(loser.page.getByText(/was quicker/)).toBeVisible();
  await expect(loser.ringing('Maria')).toBeHidden();
  await expect(loser.callPanel).toBeHidden();
});
