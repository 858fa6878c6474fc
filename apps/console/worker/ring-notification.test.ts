import { expect, it } from 'vitest';
import { at, START } from '../test/example-calls.ts';
import { notDeclinedNotification, ringNotification } from './ring-notification.ts';

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
  const shown = ringNotification(RING, language, START + second * 1000);
  expect(shown.title).toBe(title);
  expect(shown.options.actions.map((action) => action.title)).toEqual(buttons);
  expect(shown.options).toMatchObject({ tag: 'c1', body: 'Demo shop', requireInteraction: stays });
});

it('says that a call rings on which could not be declined', () => {
  const { title, options } = notDeclinedNotification({ callId: 'c1', name: 'Maria' }, 'de');
  expect(title).toBe('Maria ruft weiter an');
  expect(options).toMatchObject({ tag: 'c1', requireInteraction: true, data: { callId: 'c1' } });
  expect(options.body).toMatch(/ließ sich nicht ablehnen/);
});
