import { RING_ALL_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

/** Known by what they tell of themselves: here every visitor has the same address, which counts for nothing then. */
const MARIA = { name: 'Maria', site: RING_ALL_SITE, reference: 'customer 7' };

test('an abusive visitor is blocked: the call ends and the next is refused, until a supervisor lifts it', async ({
  caller,
  operator,
  supervisor,
}) => {
  const anna = await operator('anna');
  await caller(MARIA);
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call');

  await anna.callPanel.getByRole('button', { name: 'Block this visitor' }).click();
  const dialog = anna.page.getByRole('dialog', { name: 'Block Maria?' });
  await dialog.getByRole('radio', { name: '1 hour' }).check();
  await dialog.getByRole('button', { name: 'End the call and block' }).click();
  await expect(anna.page.getByText('Maria is blocked.')).toBeVisible();
  await expect(anna.callPanel).toContainText('Call ended');

  await expect(caller(MARIA)).rejects.toThrow('403');
  await supervisor.liftBlocks();
  await caller(MARIA);
  await expect(anna.ringing('Maria')).toBeVisible();
});
