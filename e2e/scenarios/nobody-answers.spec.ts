import { expect, test } from '../fixtures/test.ts';

test('a call that nobody answers ends with a request to be rung back', async ({
  visitor,
  operator,
  stack,
}) => {
  const anna = await operator('anna');
  await visitor.widget.callAs('Maria');
  await expect(anna.ringing('Maria')).toBeVisible();

  await visitor.widget.expectState('ended', 20_000);
  await expect(visitor.widget.heading('Nobody could answer')).toBeVisible();
  await expect(anna.ringing('Maria')).toBeHidden();
  await expect.poll(() => stack.video.rooms()).toEqual([]);

  await visitor.widget.button('Ask for a call back').click();
  await expect(visitor.widget.dialog.getByLabel('Your name')).toHaveValue('Maria');
  await visitor.widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  await visitor.widget.button('Ask for a call back').click();
  await expect(visitor.widget.heading('Thank you, Maria')).toBeVisible();
});

test('with nobody there the button offers to be rung back', async ({ visitor, stack }) => {
  await visitor.widget.callAs('Maria');
  await expect(visitor.widget.heading('Nobody is free right now')).toBeVisible();
  await visitor.widget.button('Ask for a call back').click();
  await visitor.widget.dialog.getByLabel('E-mail').fill('maria@example.com');
  await visitor.widget.button('Ask for a call back').click();
  await expect(visitor.widget.heading('Thank you, Maria')).toBeVisible();
  expect(await stack.video.rooms()).toEqual([]);
});
