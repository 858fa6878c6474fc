import { describe, expect, it } from 'vitest';
import { defaults } from '../src/index.ts';
import { exchange, startEmulator } from './support/emulator.ts';

const { id: client_id, secret: client_secret } = defaults.client;
const credentials = { grant_type: 'client_credentials', client_id, client_secret };

describe('token request', () => {
  it.each(['form', 'JSON'])('is answered when sent as %s', async (encoding) => {
    const { url } = await startEmulator();
    const response = await fetch(`${url}/oauth2/v1/token`, {
      method: 'POST',
      body: encoding === 'form' ? new URLSearchParams(credentials) : JSON.stringify(credentials),
      ...(encoding === 'form' ? {} : { headers: { 'content-type': 'application/json' } }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^[0-9a-f]{40}$/),
      expires_in: 3600,
      token_type: 'Bearer',
      scope: defaults.client.scopes.join(' '),
    });
  });

  it('grants no more than the scope asked for', async () => {
    const { url } = await startEmulator();
    const { body } = await exchange(`${url}/oauth2/v1/token`, 'POST', {
      body: { ...credentials, scope: 'conferences users:read' },
    });
    expect(body.scope).toBe('conferences users:read');
  });

  it.each([
    ['no grant type', { grant_type: undefined }, 400, 'invalid_request'],
    ['an unknown grant type', { grant_type: 'telepathy' }, 400, 'unsupported_grant_type'],
    ['no client', { client_id: undefined }, 400, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 400, 'invalid_client'],
    ['a wrong secret', { client_secret: 'guessed' }, 400, 'invalid_client'],
    ['a grant the application may not use', { grant_type: 'refresh_token' }, 400, 'unauthorized_client'],
    [
      'a wrong password',
      { grant_type: 'password', client_id: 'trueconf_server_users' },
      401,
      'invalid_grant',
    ],
    ['a scope it does not have', { scope: 'conferences logs.calls:read' }, 400, 'invalid_scope'],
    ['a parameter that is no string', { client_id: ['a', 'b'] }, 400, 'invalid_request'],
  ])('with %s is refused flatly', async (_name, change, status, error) => {
    const { url } = await startEmulator();
    const answer = await exchange(`${url}/oauth2/v1/token`, 'POST', { body: { ...credentials, ...change } });
    expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('that is not JSON although it says so is refused flatly', async () => {
    const { url } = await startEmulator();
    const response = await fetch(`${url}/oauth2/v1/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"grant_type": ',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_request' });
  });

  it.each(['GET', 'PUT', 'DELETE'])('by %s is not allowed', async (method) => {
    const { url } = await startEmulator();
    const answer = await exchange(`${url}/oauth2/v1/token`, method);
    expect(answer).toMatchObject({ status: 405, body: { error: 'invalid_request' } });
    expect(answer.headers.get('allow')).toBe('POST, OPTIONS');
  });

  it.each([
    [400, { error: 'invalid_client' }],
    [401, { error: 'invalid_client' }],
    [403, { reason: 'InvalidCredentials' }],
  ] as const)('with a wrong secret is answered %i when so switched', async (wrongSecret, body) => {
    const { url } = await startEmulator({ variants: { wrongSecret } });
    const answer = await exchange(`${url}/oauth2/v1/token`, 'POST', {
      body: { ...credentials, client_secret: 'guessed' },
    });
    expect(answer).toMatchObject({ status: wrongSecret, body });
  });
});
