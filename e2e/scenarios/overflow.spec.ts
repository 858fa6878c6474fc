import { DEPARTMENTS_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test('what waits too long for one department rings at another, which sees whose call it is', async ({
  caller,
  operator,
}) => {
  const anna = await operator('anna');
  await caller({ name: 'Maria', site: DEPARTMENTS_SITE, department: 'sales' });
  await anna.answer('Maria');
  await expect(anna.callPanel).toContainText('In call');
  const boris = await operator('boris');

  const greta = await caller({ name: 'Greta', site: DEPARTMENTS_SITE, department: 'sales' });
  await greta.write('I cannot speak, please write to me');
  const ring = boris.ringing('Greta');
  await expect(ring).toContainText('from Sales to Support');
  await expect(ring).toContainText('I cannot speak, please write to me');
  await boris.answer('Greta');
  await expect(boris.callPanel).toContainText('In call');
  await greta.tellDevices({ camera: 'on', microphone: 'blocked' });
  await expect(
    boris.page.getByText('The microphone is blocked: you will not hear the visitor.'),
  ).toBeVisible();
  await expect(boris.page.getByText('I cannot speak, please write to me')).toBeVisible();
});
