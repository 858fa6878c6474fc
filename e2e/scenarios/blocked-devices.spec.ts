import { expect, test } from '../fixtures/test.ts';

test('an operator sees that a visitor’s camera is blocked', async ({ visitor, operator }) => {
  const anna = await operator('anna');
  const { page, widget } = visitor;
  // A browser with fake devices grants everything, whatever its settings say: what it answers is all that can be changed.
  await page.addInitScript(() => {
    const { permissions } = navigator;
    const query = permissions.query.bind(permissions);
    permissions.query = async (descriptor) => {
      const status = await query(descriptor);
      return descriptor.name === 'camera'
        ? Object.defineProperty(status, 'state', { value: 'denied' })
        : status;
    };
  });
  await page.reload();
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');
  await expect(anna.page.getByText(/camera.*blocked/i).first()).toBeVisible();
});
