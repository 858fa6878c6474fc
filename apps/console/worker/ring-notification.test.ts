import { expect, it } from 'vitest';
import { at, START } from '../test/example-calls.ts';
import { notDeclinedNotification, pushNotification } from './ring-notification.ts';

const RING = {
  type: 'ring',
  call_id: 'c1',
  visitor_name: 'Maria',
  site_name: 'Demo shop',
  expires_at: at(20),
} as const;

it.each([
  ['en-GB', 5, 'Maria is calling', ['Answer', 'Decline'], true],
  ['de', 5, 'Maria ruft an', ['Annehmen', 'Ablehnen'], true],
  ['en', 20, 'Maria called', [], false],
])('in %s after %i s: %s', (language, second, title, buttons, stays) => {
  const shown = pushNotification(RING, language, START + second * 1000);
  expect(shown.title).toBe(title);
  expect(shown.options.actions.map((action) => action.title)).toEqual(buttons);
  expect(shown.options).toMatchObject({
    ...{ tag: 'c1', body: 'Demo shop', requireInteraction: stays, renotify: stays, silent: !stays },
  });
});

it.each([
  ['en', true, 'Maria has been answered'],
  ['de', true, 'Der Anruf von Maria ist angenommen'],
  ['en', false, 'Maria called'],
])('in %s the end of a ring, answered %s, takes its place without a sound', (language, answered, title) => {
  const { type: _, expires_at: __, ...call } = RING;
  const shown = pushNotification({ ...call, type: 'ring_over', answered }, language, START);
  expect(shown.title).toBe(title);
  expect(shown.options).toMatchObject({
    ...{ tag: 'c1', silent: true, renotify: false, requireInteraction: false, actions: [] },
  });
});

it('says that a call rings on which could not be declined', () => {
  const { title, options } = notDeclinedNotification({ callId: 'c1', name: 'Maria' }, 'de');
  expect(title).toBe('Maria ruft weiter an');
  expect(options).toMatchObject({ tag: 'c1', requireInteraction: true, data: { callId: 'c1' } });
  expect(options.body).toMatch(/ließ sich nicht ablehnen/);
});
