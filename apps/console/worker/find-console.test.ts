import { expect, it } from 'vitest';
import { findConsole } from './find-console.ts';

const SCOPE = 'https://desk.example/console/';

it.each([
  [['https://desk.example/api/docs', `${SCOPE}#/history`, SCOPE], `${SCOPE}#/history`],
  [['https://desk.example/api/docs'], undefined],
  [[], undefined],
])('of %j it finds %s', (open, found) => {
  expect(
    findConsole(
      open.map((url) => ({ url })),
      SCOPE,
    )?.url,
  ).toBe(found);
});
