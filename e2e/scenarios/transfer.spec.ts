import { DEPARTMENTS_SITE, RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('an operator introduces a colleague, leaves, and the visitor talks on', async ({
  visitorOn,
  operator,
}) => {
  // Three windows with a picture each, which a small machine draws slowly.
  test.setTimeout(150_000);
  const anna = await operator('anna');
  const { widget } = await visitorOn({ site: RING_ALL_SITE });
  await widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();
  await anna.answer('Maria');
  await widget.expectState('active');
  const boris = await operator('boris');

  await anna.bringIn('Introduce', /Boris/);
  await expect(anna.callPanel).toContainText('Handing over to Boris');
  await expect(widget.dialog).toContainText('You are being passed on to Boris…');

  await expect(boris.ringing('Maria')).toContainText('Anna hands over');
  await boris.answer('Maria');
  await expect(anna.callPanel).toContainText('Boris is here');
  await anna.callPanel.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(anna.page.getByText('Boris has taken over.')).toBeVisible();
  await expect(anna.callPanel).toBeHidden();

  await widget.expectState('active');
  await expect(boris.callPanel).toContainText('In call');
  await boris.hangUp();
  await widget.expectState('ended');
});

test('a call is handed to a department; who answers there has it, in the same room', async ({
  visitorOn,
  operator,
  stack,
}) => {
  const anna = await operator('anna');
  const boris = await operator('boris');
  const { widget } = await visitorOn({ site: DEPARTMENTS_SITE, attributes: 'data-department="sales"' });
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');
  const before = await stack.video.rooms();

  await anna.bringIn('Hand over', /Support/);
  await expect(anna.callPanel).toContainText('Handing over to Support');
  await expect(boris.ringing('Maria')).toContainText('Anna hands over');
  await boris.answer('Maria');
  await expect(anna.page.getByText('Boris has taken over.')).toBeVisible();
  await expect(anna.callPanel).toBeHidden();
  await expect(boris.callPanel).toContainText('In call');
  await widget.expectState('active');
  expect((await stack.video.rooms()).map((room) => room.id)).toEqual(before.map((room) => room.id));
});

test('a colleague who declines leaves the call where it was, and the operator is told', async ({
  caller,
  operator,
}) => {
  const anna = await operator('anna');
  await caller({ name: 'Maria', site: DEPARTMENTS_SITE, department: 'sales' });
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call');
  const boris = await operator('boris');

  await anna.bringIn('Hand over', /Boris/);
  await boris.decline('Maria');
  await expect(anna.page.getByText('Boris did not take the call. It is still yours.')).toBeVisible();
  await expect(anna.callPanel).toContainText('In call');
  await expect(anna.callPanel).not.toContainText('Handing over');
});
