import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTestApp, type TestApp } from './support/app.ts';

let service: TestApp;
beforeAll(async () => {
  service = await buildTestApp();
});
afterAll(() => service.close());

test('readiness is the database; an unreachable TrueConf is only reported', async () => {
  const answer = await service.app.inject('/readyz');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ status: 'ready', trueconf: 'unreachable' });
});
