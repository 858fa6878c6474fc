import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('a colleague is invited, joins, and leaves; the call stays with whom it was', async ({
  caller,
  operator,
  stack,
}) => {
  const anna = await operator('anna');
  await caller({ name: 'Maria', site: RING_ALL_SITE });
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call');
  const boris = await operator('boris');

  await anna.bringIn('Invite', /Boris/);
  await expect(anna.callPanel).toContainText('Rings at Boris.');
  await expect(boris.ringing('Maria')).toContainText('Anna asks you in');
  await boris.answer('Maria');
  await expect(anna.callPanel).toContainText('In this call: Boris');
  const [room] = await stack.video.rooms();
  expect(room?.participants.map(({ display_name }) => display_name).sort()).toEqual(['Anna', 'Boris']);

  await boris.callPanel.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(boris.callPanel).toBeHidden();
  await expect(anna.callPanel).not.toContainText('Boris');
  await expect(anna.callPanel).toContainText('In call');
});
