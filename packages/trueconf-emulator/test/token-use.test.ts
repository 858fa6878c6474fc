import { describe, expect, it } from 'vitest';
import { exchange, fetchToken, startEmulator } from './support/emulator.ts';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('an access token', () => {
  it('passes in the header and in the query', async () => {
    const server = await startEmulator();
    const token = await fetchToken(server);
    const url = `${server.url}/api/v3.8/users`;
    expect(await exchange(url, 'GET', { headers: bearer(token) })).toMatchObject({ status: 200 });
    expect(await exchange(`${url}?access_token=${token}`, 'GET')).toMatchObject({ status: 200 });
  });

  it('is refused when sent in both', async () => {
    const server = await startEmulator();
    const token = await fetchToken(server);
    const url = `${server.url}/api/v3.8/users?access_token=${token}`;
    const answer = await exchange(url, 'GET', { headers: bearer(token) });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { errors: [{ reason: 'invalid_request' }] } },
    });
  });

  it.each([403, 401] as const)('that is unknown is answered %i when so switched', async (badToken) => {
    const { url } = await startEmulator({ variants: { badToken } });
    const answer = await exchange(`${url}/api/v3.8/users`, 'GET', { headers: bearer('0'.repeat(40)) });
    expect(answer).toMatchObject({
      status: badToken,
      body: { error: { code: badToken, errors: [{ reason: 'accessTokenInvalid' }] } },
    });
  });

  it('is needed', async () => {
    const { url } = await startEmulator();
    expect(await exchange(`${url}/api/v3.8/users`, 'GET')).toMatchObject({ status: 403 });
  });

  it('is dead after its lifetime', async () => {
    const server = await startEmulator({ tokenLifetimeS: 0 });
    const headers = bearer(await fetchToken(server));
    expect(await exchange(`${server.url}/api/v3.8/users`, 'GET', { headers })).toMatchObject({ status: 403 });
  });

  it('is not revoked by a newer one, but by expiring all', async () => {
    const server = await startEmulator();
    const headers = bearer(await fetchToken(server));
    await fetchToken(server);
    expect(await exchange(`${server.url}/api/v3.8/users`, 'GET', { headers })).toMatchObject({ status: 200 });
    server.faults.expireAllTokens();
    expect(await exchange(`${server.url}/api/v3.8/users`, 'GET', { headers })).toMatchObject({ status: 403 });
  });

  it('may be the static secret key', async () => {
    const { url } = await startEmulator({ secretKey: 'k+/=?&ey' });
    const query = `access_token=${encodeURIComponent('k+/=?&ey')}`;
    expect(await exchange(`${url}/api/v3.8/users?${query}`, 'GET')).toMatchObject({ status: 200 });
  });
});
