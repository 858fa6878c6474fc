import { CallbackRequest } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { callbackRequest, faultIn } from './callback-request.ts';

const empty = { name: '', phone: '', email: '', message: '' };
const maria = { ...empty, name: 'Maria' };

it.each([
  ['nothing', empty, 'name'],
  ['a name alone', maria, 'contact'],
  ['a phone number too short to be one', { ...maria, phone: '12' }, 'contact'],
  ['an address without a dot', { ...maria, email: 'maria@example' }, 'email'],
  ['a phone number with a wrong address', { ...maria, phone: '0170 1', email: 'maria' }, 'email'],
  ['a phone number', { ...maria, phone: '0170 123' }, null],
  ['an address', { ...maria, email: 'maria@example.com' }, null],
])('%s: %s', (_, fields, fault) => {
  expect(faultIn(fields)).toBe(fault);
});

it.each([
  [{ ...maria, phone: '0170 123' }, null, null],
  [{ ...maria, phone: '1', email: 'maria@example.com' }, 'sales', null],
  [{ ...maria, phone: '0170 123', message: 'Lamps' }, null, '0b31b1c5-7c4e-4a6e-9f0e-5d3d3a1d3b11'],
])('what passes makes a request the contract takes: %j', (fields, department, callId) => {
  const request = callbackRequest(fields, department, callId);

  expect(CallbackRequest.parse(request)).toEqual(request);
});
