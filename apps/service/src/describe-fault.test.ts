import { expect, test } from 'vitest';
import { describeFault } from './describe-fault.ts';

test('an error that quotes its input is told without its message', () => {
  const cause = Object.assign(new Error('invalid input syntax for type uuid: "Maria"'), { code: '22P02' });
  const fault = describeFault(new Error('Maria could not be stored', { cause }));
  expect(JSON.stringify(fault)).not.toContain('Maria');
  expect(fault.cause).toMatchObject({ name: 'Error', code: '22P02' });
  expect(fault.at[0]).toContain('describe-fault.test.ts');
});

test('a message of several lines does not pass for a place in the code', () => {
  const fault = describeFault(new Error('first\n    at Maria, second line'));
  expect(fault.at.join()).not.toContain('Maria');
});

test('a fault of the language is told with its message, which speaks of code', () => {
  expect(describeFault(new TypeError('x is not a function')).message).toBe('x is not a function');
});

test('an error without a message keeps its place', () => {
  expect(describeFault(new Error()).at[0]).toContain('describe-fault.test.ts');
});

test.each([undefined, null, 'Maria', 7])('%s instead of an error', (thrown) => {
  expect(JSON.stringify(describeFault(thrown))).not.toContain('Maria');
});
