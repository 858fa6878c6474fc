import type { Site } from '@frontdesk/contract';
import { expect, test } from '../../fixtures/page-test.ts';

const ASKS_MUCH: Partial<Site> = {
  departments: [
    { key: 'sales', name: 'Sales' },
    { key: 'repairs', name: 'Repairs' },
  ],
  form: [
    { field: 'email', required: true },
    { field: 'phone', required: false },
    { field: 'reference', required: false },
    { field: 'topic', required: true },
  ],
  own_fields: [
    { key: 'size', kind: 'choice', label: 'Size of the lamp', options: ['Small', 'Large'], required: true },
    { key: 'lit', kind: 'checkbox', label: 'It is lit', options: [], required: false },
    { key: 'serial', kind: 'text', label: 'Serial number', options: [], required: false },
  ],
  texts: { de: { field_size: 'Größe der Lampe' } },
  consent_text: 'I agree to the recording. More in our [notice](https://notice.invalid/).',
};

// The driver writes behind what a field holds.
test('what is missing is said at its field, and taken back as it is filled in', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { widget } = await onPage({ answer: ASKS_MUCH });
  const { dialog } = widget;
  await widget.open();
  await widget.button('Call now').click();
  await expect(dialog.locator('[aria-invalid=true]')).toHaveCount(5);
  await expect(dialog.getByLabel('Your name')).toBeFocused();
  await expect(dialog.getByLabel('E-mail')).toHaveAccessibleDescription('Please fill this in.');
  await dialog.getByLabel('Your name').fill('Maria');
  await dialog.getByLabel('E-mail').fill('maria@example');
  await widget.button('Call now').click();
  await expect(dialog.getByLabel('E-mail')).toHaveAccessibleDescription(
    'This e-mail address is not complete.',
  );
  await expect(dialog.getByLabel('E-mail')).toBeFocused();
  await dialog.getByLabel('E-mail').fill('maria@example.com');
  await expect(dialog.getByLabel('E-mail')).toHaveAttribute('aria-invalid', 'false');
  await expect(dialog.locator('[aria-invalid=true]')).toHaveCount(3);
});

// The driver does not hand out what was sent.
test('everything that was filled in goes to the service, and nothing else', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { page, widget } = await onPage({ answer: ASKS_MUCH });
  const { dialog } = widget;
  await widget.open();
  await dialog.getByLabel('Your name').fill(' Maria ');
  await dialog.getByLabel('Who would you like to talk to?').selectOption('Repairs');
  await dialog.getByLabel('E-mail').fill('maria@example.com');
  await dialog.getByLabel('What is it about?').fill('A bulb');
  await dialog.getByLabel('Size of the lamp').selectOption('Large');
  await dialog.getByLabel('It is lit').check();
  await dialog.getByLabel('I agree to the recording.').check();
  const [notice] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('link', { name: 'notice' }).click(),
  ]);
  await notice.close();
  await expect(dialog.getByLabel('I agree to the recording.')).toBeChecked();
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/calls'),
  );
  await page.route('**/api/v1/calls', (route) => route.abort());
  await widget.button('Call now').click();
  const body = (await sent).postDataJSON();
  expect(body).toMatchObject({
    visitor: { name: 'Maria', email: 'maria@example.com' },
    department: 'repairs',
    topic: 'A bulb',
    answers: { size: 'Large', lit: true },
    consent: true,
  });
  expect(Object.keys(body.visitor)).toEqual(['name', 'email']);
  expect(Object.keys(body.answers)).toEqual(['size', 'lit']);
});

test('a department that the page has chosen is not asked for', async ({ onPage }) => {
  const { widget } = await onPage({ answer: ASKS_MUCH, attributes: 'data-department="sales"' });
  await widget.open();
  await expect(widget.dialog.getByLabel('E-mail')).toBeVisible();
  await expect(widget.dialog.getByLabel('Who would you like to talk to?')).toHaveCount(0);
});

test('questions of the site’s own are asked in the visitor’s language, where it has words for them', async ({
  onPage,
}) => {
  const { widget } = await onPage({
    answer: ASKS_MUCH,
    attributes: 'data-locale="de" data-text-submit="Los"',
  });
  await widget.host.getByRole('button', { name: 'Jetzt anrufen' }).click();
  await expect(widget.dialog.getByLabel('Größe der Lampe')).toBeVisible();
  await expect(widget.dialog.getByLabel(/Serial number.*\(optional\)/)).toBeVisible();
  await expect(widget.button('Los')).toBeVisible();
});

test('what was written is there again after the check of the camera, and after the dialog was closed', async ({
  onPage,
}) => {
  const { page, widget } = await onPage({ answer: ASKS_MUCH });
  await widget.open();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await widget.dialog.getByLabel('E-mail').fill('maria@example.com');
  await page.keyboard.press('Escape');
  await expect(widget.dialog).toBeHidden();
  await widget.open();
  await widget.dialog.getByLabel('Size of the lamp').selectOption('Small');
  await widget.button('Check camera and microphone').click();
  await widget.button('Continue').click();
  await expect(widget.dialog.getByLabel('Your name')).toHaveValue('Maria');
  await expect(widget.dialog.getByLabel('E-mail')).toHaveValue('maria@example.com');
  await expect(widget.dialog.getByLabel('Size of the lamp')).toHaveValue('Small');
});

test('a call back is asked for with one way to reach the visitor, which has to be whole', async ({
  onPage,
}) => {
  const { page, widget } = await onPage({ answer: { availability: 'nobody_available' } });
  await widget.open();
  await widget.button('Ask for a call back').click();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await page.keyboard.press('Enter');
  await expect(widget.dialog).toContainText('Please leave a phone number or an e-mail address.');
  await widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  await page.route('**/callbacks', (route) => route.abort());
  await widget.dialog.getByRole('button', { name: 'Ask for a call back' }).click();
  await expect(widget.host.getByRole('status')).toHaveText(/^That did not get through/);
  await expect(widget.dialog.getByRole('button', { name: 'Ask for a call back' })).toBeFocused();
  await widget.dialog.getByLabel('Phone number').focus();
  await page.route('**/callbacks', (route) =>
    route.fulfill({
      status: 201,
      headers: { 'access-control-allow-origin': '*' },
      json: { id: 'x', created_at: 'x' },
    }),
  );
  await page.keyboard.press('Enter');
  await expect(widget.heading('Thank you, Maria')).toBeVisible();
});

test('a call back is asked for with what the form before the call was told', async ({ onPage }) => {
  const { page, widget } = await onPage({ answer: { form: [{ field: 'phone', required: false }] } });
  await widget.open();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  await page.route('**/api/v1/calls', (route) =>
    route.fulfill({
      status: 503,
      headers: { 'access-control-allow-origin': '*' },
      json: { code: 'service_unavailable' },
    }),
  );
  await widget.button('Call now').click();
  await widget.button('Ask for a call back').click();
  await expect(widget.dialog.getByLabel('Phone number')).toHaveValue('+49 30 1234567');
});

// The driver does not hand out what was sent.
test('when it would suit is told by the visitor’s own clock; a time by half or too far ahead is not sent', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { page, widget } = await onPage({
    answer: { availability: 'nobody_available' },
    visitor: { timezoneId: 'Asia/Tokyo' },
  });
  await widget.open();
  await widget.button('Ask for a call back').click();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await widget.dialog.getByLabel('Phone number').fill('+49 30 1234567');
  const time = widget.dialog.getByLabel('When would suit you?');
  await time.press('1');
  await widget.button('Ask for a call back').click();
  await expect(time).toHaveAccessibleDescription('Please choose a time in the next six weeks.');
  await expect(time).toBeFocused();
  const inDays = (days: number) => new Date(Math.floor(Date.now() / 60_000 + days * 1440) * 60_000);
  const inTokyo = (moment: Date) => new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(0, 16);
  await time.fill(inTokyo(inDays(43)));
  await page.keyboard.press('Enter');
  await expect(time).toHaveAttribute('aria-invalid', 'true');
  const wished = inDays(2);
  await time.fill(inTokyo(wished));
  const sent = page.waitForRequest('**/callbacks');
  await widget.button('Ask for a call back').click();
  expect((await sent).postDataJSON()).toEqual({
    ...{ name: 'Maria', phone: '+49 30 1234567' },
    preferred_at: wished.toISOString(),
  });
  await expect(widget.heading('Thank you, Maria')).toBeVisible();
});
