import { describe, expect, it } from 'vitest';
import { exchange, fetchToken, startEmulator } from './support/emulator.ts';

describe('addresses of the API', () => {
  it.each(['/api/v3.1', '/api/v3.8', '/api/v3.11'])(
    '%s is served, with and without a slash',
    async (prefix) => {
      const server = await startEmulator();
      const headers = { authorization: `Bearer ${await fetchToken(server)}` };
      for (const path of ['/conferences', '/conferences/']) {
        expect(await exchange(server.url + prefix + path, 'GET', { headers })).toMatchObject({ status: 200 });
      }
    },
  );

  it.each(['/api/v3.8/nothing', '/api/v2/conferences', '/api/v3.8x/conferences', '/api'])(
    '%s is no route',
    async (path) => {
      const { url } = await startEmulator();
      const answer = await exchange(url + path, 'GET');
      expect(answer).toMatchObject({
        status: 404,
        body: { error: { code: 404, errors: [{ reason: 'routeNotFound' }] } },
      });
    },
  );

  it('that cannot be read are refused without being repeated', async () => {
    const { url } = await startEmulator();
    const answer = await exchange(`${url}/api/v3.8/conferences/%?access_token=hush`, 'GET');
    expect(answer).toMatchObject({ status: 400, body: { error: { errors: [{ reason: 'badRequest' }] } } });
    expect(JSON.stringify(answer.body)).not.toContain('hush');
  });
});
