import { expect, it } from 'vitest';
import { CallbackRequest } from './site.ts';

it.each([
  ['a phone number', { name: 'Maria', phone: '+49 30 1234' }, true],
  ['an e-mail address', { name: 'Maria', email: 'maria@example.com' }, true],
  ['no way to reach her', { name: 'Maria' }, false],
  ['no name', { phone: '+49 30 1234' }, false],
])('a callback request with %s', (_what, body, accepted) => {
  expect(CallbackRequest.safeParse(body).success).toBe(accepted);
});
