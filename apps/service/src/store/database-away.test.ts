import { expect, it } from 'vitest';
import { isDatabaseAway } from './database-away.ts';

const error = (code: string | undefined, message = '') =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

it.each([
  ['the server is shutting down', error('57P01'), true],
  ['the server is starting', error('57P03'), true],
  ['too many connections', error('53300'), true],
  ['nothing listens', error('ECONNREFUSED'), true],
  ['the connection broke under a query', error(undefined, 'Connection terminated unexpectedly'), true],
  ['a constraint', error('23505'), false],
  ['a statement that took too long', error('57014'), true],
  ['anything else', error(undefined, 'no result'), false],
  ['no error at all', 'ECONNREFUSED', false],
])('%s', (_, thrown, expected) => {
  expect(isDatabaseAway(thrown)).toBe(expected);
});
