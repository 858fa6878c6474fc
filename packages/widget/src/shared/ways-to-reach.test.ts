import { CallbackRequest } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { isEmail, isPhone } from './ways-to-reach.ts';

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

it.each([
  ['+49 (30) 123-4567', true],
  ['٠٥٠١٢٣٤٥٦٧', true],
  ['०११ २३४', true],
  ['１１０', true],
  ['12', false],
  ['call me', false],
])('%s is a telephone number: %s', (phone, expected) => {
  expect(isPhone(phone)).toBe(expected);
  if (expected) expect(CallbackRequest.safeParse({ name: 'Maria', phone }).success).toBe(true);
});
