import { CallbackRequest } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { callbackRequest, faultIn } from './callback-request.ts';

const empty = { name: '', phone: '', email: '', message: '' };
/** As a field for a time has it, by this computer's clock. */
const inMinutes = (minutes: number) => {
  const moment = new Date(Date.now() + minutes * 60_000);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
const SIX_WEEKS = 42 * 24 * 60;

const maria = { ...empty, name: 'Maria' };

it.each([
  ['nothing', empty, 'name'],
  ['a name alone', maria, 'contact'],
  ['a phone number too short to be one', { ...maria, phone: '12' }, 'contact'],
  ['an address without a dot', { ...maria, email: 'maria@example' }, 'email'],
  ['a phone number with a wrong address', { ...maria, phone: '0170 1', email: 'maria' }, 'email'],
  ['a phone number', { ...maria, phone: '0170 123' }, null],
  ['an address', { ...maria, email: 'maria@example.com' }, null],
  ['no time', { ...maria, phone: '0170 1', time: '' }, null],
  ['a time in an hour', { ...maria, phone: '0170 1', time: inMinutes(60) }, null],
  ['a time that has passed', { ...maria, phone: '0170 1', time: inMinutes(-2) }, 'time'],
  ['a time in more than six weeks', { ...maria, phone: '0170 1', time: inMinutes(SIX_WEEKS + 2) }, 'time'],
  ['a time typed by half', { ...maria, phone: '0170 1', time: 'half' }, 'time'],
])('%s: %s', (_, fields, fault) => {
  expect(faultIn(fields)).toBe(fault);
});

it.each([
  [{ ...maria, phone: '0170 123' }, null, null],
  [{ ...maria, phone: '1', email: 'maria@example.com' }, 'sales', null],
  [{ ...maria, phone: '0170 123', message: 'Lamps' }, null, '0b31b1c5-7c4e-4a6e-9f0e-5d3d3a1d3b11'],
  [{ ...maria, phone: '0170 123', time: inMinutes(60) }, null, null],
])('what passes makes a request the contract takes: %j', (fields, department, callId) => {
  const request = callbackRequest(fields, department, callId);

  expect(CallbackRequest.parse(request)).toEqual(request);
});

it('sends the time of the visitor’s own clock as the moment it is', () => {
  const time = inMinutes(60);
  const { preferred_at } = callbackRequest({ ...maria, phone: '0170 123', time }, null, null);
  expect(Date.parse(preferred_at ?? '') - Date.now()).toBeLessThanOrEqual(60 * 60_000);
  expect(Date.parse(preferred_at ?? '') - Date.now()).toBeGreaterThan(58 * 60_000);
});
