import { expect, test } from '../../fixtures/page-test.ts';

const OWN_WORDS = {
  en: { call: 'See our lamps', formHeading: 'Talk to a lamp maker' },
  de: { call: 'Lampen ansehen' },
};

test('a site’s own words stand in place of ours, from the button to the dialog', async ({ onPage }) => {
  const { widget } = await onPage({ answer: { texts: OWN_WORDS } });
  await widget.host.getByRole('button', { name: 'See our lamps' }).click();
  await expect(widget.heading('Talk to a lamp maker')).toBeVisible();
  await expect(widget.button('Call now')).toBeVisible();
});

test('in each language its own, and ours where it has none', async ({ onPage }) => {
  const { widget } = await onPage({ answer: { texts: OWN_WORDS }, lang: 'de' });
  await widget.host.getByRole('button', { name: 'Lampen ansehen' }).click();
  await expect(widget.heading('Videoanruf starten')).toBeVisible();
});

test('those of the page go before them, in what comes later as well', async ({ onPage }) => {
  const { widget } = await onPage({
    answer: {
      availability: 'closed',
      texts: { en: { callback: 'Leave a number', closedTitle: 'The shop is asleep' } },
    },
    attributes: 'data-text-callback="Ring me"',
  });
  await widget.host.getByRole('button', { name: 'Ring me' }).click();
  await expect(widget.dialog).toContainText('The shop is asleep');
});

test('a button that stands in the page has the site’s words as well', async ({ onPage }) => {
  const { page } = await onPage({
    answer: { texts: OWN_WORDS },
    attributes: 'data-form="none"',
    body: '<frontdesk-call></frontdesk-call>',
  });
  await expect(page.getByRole('button', { name: 'See our lamps' })).toBeVisible();
});

test('nobody waits for them: the dialog opens without, and has them when they come', async ({ onPage }) => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const { widget } = await onPage({
    answer: { texts: OWN_WORDS },
    before: (page) =>
      page.route('**/api/v1/sites/*', async (route) => {
        await answered;
        await route.fallback();
      }),
  });
  await widget.host.getByRole('button', { name: 'Call us' }).click();
  await expect(widget.dialog).toBeVisible();
  answer();
  await expect(widget.heading('Talk to a lamp maker')).toBeVisible();
});
