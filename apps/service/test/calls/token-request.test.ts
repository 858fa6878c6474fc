import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { call } from '../support/visitor.ts';

const operators = Array.from({ length: 100 }, (_, index) => `op${index}`);
const users = operators.map((id) => ({ id, status: 1 as const }));
const test = testWithDesk({ operators, emulator: { users } });

test('a hundred first calls at once cost one token request, and each gets an operator of its own', async ({
  desk,
}) => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => call(desk.url)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body.operator?.name)).size).toBe(100);
  expect(desk.trueconf.journal.of('token')).toHaveLength(1);
});
