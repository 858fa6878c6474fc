import type { ConsoleCall } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { fieldsOf, personOf } from './person-to-erase.ts';

it('asks for a person by the chosen one alone', () => {
  expect(personOf({ by: 'phone', text: ' 030 1234 ' })).toEqual({ phone: '030 1234' });
});

it.each<[ConsoleCall['visitor'], ReturnType<typeof fieldsOf>]>([
  [{ name: 'Maria' }, null],
  [
    { name: 'Maria', phone: '030 1234', reference: 'K-17' },
    { by: 'reference', text: 'K-17' },
  ],
  [
    { name: 'Maria', phone: '030 1234', email: 'm@example.com' },
    { by: 'email', text: 'm@example.com' },
  ],
  [
    { name: 'Maria', phone: '030 1234', email: '' },
    { by: 'phone', text: '030 1234' },
  ],
])('finds %j by %j', (visitor, fields) => {
  expect(fieldsOf({ visitor })).toEqual(fields);
});
