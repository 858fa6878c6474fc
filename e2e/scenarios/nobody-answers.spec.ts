import { IMPATIENT_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('a call that nobody answers ends with a request to be rung back', async ({
  visitorOn,
  operator,
  stack,
}) => {
  const anna = await operator('anna');
  const { widget } = await visitorOn({ site: IMPATIENT_SITE });
  await widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();

  await widget.expectState('ended');
  await expect(widget.heading('Nobody could answer')).toBeVisible();
  await expect(anna.ringing('Maria')).toBeHidden();
  await expect.poll(() => stack.video.rooms()).toEqual([]);

  await widget.button('Ask for a call back').click();
  await expect(widget.dialog.getByLabel('Your name')).toHaveValue('Maria');
  await widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  await widget.button('Ask for a call back').click();
  await expect(widget.heading('Thank you, Maria')).toBeVisible();
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
