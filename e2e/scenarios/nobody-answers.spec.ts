import { HASTY_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';
import { inOrderOfRinging } from '../pages/console-page.ts';

test('what one lets ring rings at the next, in the same room; after the last it becomes a callback @waits', async ({
  visitorOn,
  operator,
  stack,
}) => {
  const desks = [await operator('anna'), await operator('boris')] as const;
  const { widget } = await visitorOn({ site: HASTY_SITE });
  // The list of requests is shared with other tests: the name is this one's own.
  await widget.callAs('Petra');
  const [first, second] = await inOrderOfRinging(desks, 'Petra');
  const before = await stack.video.rooms();

  await expect(second.ringing('Petra')).toBeVisible();
  await expect(first.ringing('Petra')).toBeHidden();
  await expect(first.page.getByText('You did not answer. Are you back?')).toBeVisible();
  expect((await stack.video.rooms()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));

  await widget.expectState('ended');
  await expect(widget.host).toHaveAttribute('data-frontdesk-reason', 'no_answer');
  await expect(widget.heading('Nobody could answer')).toBeVisible();
  await expect(second.ringing('Petra')).toBeHidden();
  await expect.poll(() => stack.video.rooms()).toEqual([]);

  await widget.button('Ask for a call back').click();
  await expect(widget.dialog.getByLabel('Your name')).toHaveValue('Petra');
  await widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  await widget.button('Ask for a call back').click();
  await expect(widget.heading('Thank you, Petra')).toBeVisible();
  await first.goTo('Callbacks');
  const request = first.page.getByRole('article', { name: 'Petra' });
  await expect(request).toContainText('+49 30 1234567');
  await request.getByRole('button', { name: 'No longer wanted' }).click();
  await expect(request).toBeHidden();
});

test('with nobody there the button offers to be rung back', async ({ visitor, stack }) => {
  await visitor.widget.open();
  await expect(visitor.widget.heading('Nobody is free right now')).toBeVisible();
  await visitor.widget.button('Ask for a call back').click();
  await visitor.widget.dialog.getByLabel('Your name').fill('Maria');
  await visitor.widget.dialog.getByLabel('E-mail').fill('maria@example.com');
  await visitor.widget.button('Ask for a call back').click();
  await expect(visitor.widget.heading('Thank you, Maria')).toBeVisible();
  expect(await stack.video.rooms()).toEqual([]);
});
