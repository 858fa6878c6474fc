import { CallbackRequest } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { isEmail } from './ways-to-reach.ts';

it.each([
  'maria@example.com',
  'maria.b+lamps@mail.example.co.uk',
  "o'neill@example.com",
  'maria@example',
  'maria',
  'maria@@example.com',
  '.maria@example.com',
  'ma..ria@example.com',
  'maria@exam_ple.com',
  'maria@example.c',
  'maria b@example.com',
  'märia@example.com',
])('%s is taken here if the service takes it', (email) => {
  expect(isEmail(email)).toBe(CallbackRequest.safeParse({ name: 'Maria', email }).success);
});
