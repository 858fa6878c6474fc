import { expect, test } from 'vitest';
import { buildTestApp } from '../support/app.ts';

test('while the database is away callers are told to come back, and a load balancer to send nobody', async () => {
  const service = await buildTestApp();
  const node = await service.another();
  expect((await node.app.inject('/readyz')).statusCode).toBe(200);
  // Takes the database with it.
  await service.close();
  for (const url of ['/readyz', '/api/v1/sites/shop']) {
    const answer = await node.app.inject(url);
    expect(answer.json()).toMatchObject({ code: 'service_unavailable', status: 503 });
    expect(answer.headers['retry-after']).toBe('2');
  }
  expect((await node.app.inject('/livez')).statusCode).toBe(200);
  await node.close();
});
