import { PATHS } from '@frontdesk/contract';
import { SITE_KEY } from '../../scripts/stack/provisioning.ts';
import { expect, test } from '../fixtures/test.ts';

test('a request to be called back shows at once, and its visitor comes by the link', async ({
  operator,
  newWindow,
  stack,
}) => {
  const anna = await operator('anna');
  const { page } = anna;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const response = await fetch(stack.serviceUrl + PATHS.callbacks(SITE_KEY), {
    method: 'POST',
    headers: { origin: new URL(stack.shopUrl).origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name: 'Greta', phone: '+49 30 1234567', message: 'About the lamp' },
      preferred_at: tomorrow,
    }),
  });
  expect(response.status).toBe(201);
  await expect(page.getByRole('link', { name: /Callbacks.*open request/ })).toBeVisible();

  await anna.goTo('Callbacks');
  const card = page.getByRole('article', { name: 'Greta' });
  await expect(card).toContainText('About the lamp');
  await expect(card).toContainText('Due');
  await expect(card.getByLabel('Due')).not.toHaveValue('');
  const put = page.waitForRequest((request) => request.method() === 'PATCH');
  await card.getByLabel('Due').focus();
  // Day and month alike: which of them comes first is the browser's business.
  await page.keyboard.type('05052040');
  await page.keyboard.press('ArrowRight');
  // Where the browser counts to twelve the half of the day is asked for; where not, a letter is nothing.
  await page.keyboard.type('1030a');
  await card.getByLabel('Note').focus();
  expect((await put).postDataJSON()).toMatchObject({ due_at: expect.stringMatching(/^2040-05-05/) });
  await expect(card.getByLabel('Due')).toHaveValue('2040-05-05T10:30');
  await card.getByLabel('Assigned to').selectOption('Me');
  await card.getByRole('button', { name: 'Call back' }).click();
  const link = page.getByRole('textbox', { name: 'Link for Greta' });
  await expect(link).toBeVisible();
  const guest = await newWindow();
  await guest.goto(await link.inputValue());
  await guest.getByLabel('Your name').fill('Greta');
  await guest.getByRole('button', { name: 'Join' }).click();
  await anna.call.expectMovingPicture();
  await anna.hangUp();

  await anna.goTo('Callbacks');
  await card.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(card).toBeHidden();
});
