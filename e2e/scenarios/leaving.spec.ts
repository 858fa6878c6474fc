import { expect, test } from '../fixtures/test.ts';

test('closing the page asks first in a call, and a walk within the site does not', async ({
  visitor,
  operator,
}) => {
  const anna = await operator('anna');
  const { page, widget } = visitor;
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss();
  });
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');

  await page.getByRole('link', { name: 'Visit the showroom' }).click();
  await expect(page).toHaveURL(/\/visit$/);
  await widget.expectState('active');
  expect(questions).toEqual([]);

  // A browser asks only where somebody has pressed something.
  await widget.button('Make large').click();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => questions).toEqual(['beforeunload']);
  await widget.expectState('active');

  await widget.hangUp();
  await widget.expectState('ended');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(questions).toHaveLength(1);
});
