import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClientOptions, TrueConfEmulator } from '../src/index.ts';
import { exchange, fetchToken } from './support/emulator.ts';

const calls = [
  ['POST', '/conferences', 'conferences:write'],
  ['GET', '/conferences', 'conferences:read'],
  ['GET', '/conferences/1', 'conferences:read'],
  ['PUT', '/conferences/1', 'conferences:write'],
  ['DELETE', '/conferences/1', 'conferences:write'],
  ['POST', '/conferences/1/run', 'conferences:write'],
  ['POST', '/conferences/1/stop', 'conferences:write'],
  ['GET', '/conferences/1/participants', 'conferences.participants:read'],
  ['GET', '/conferences/1/participants/anna', 'conferences.participants:read'],
  ['POST', '/conferences/1/participants', 'conferences.participants:write'],
  ['POST', '/conferences/1/invite', 'conferences.participants:write'],
  ['GET', '/users', 'users:read'],
  ['GET', '/users/anna', 'users:read'],
  ['GET', '/groups', 'groups:read'],
  ['GET', '/groups/operators/users', 'groups.users:read'],
] as const;

const scopes = [...new Set(calls.map(([, , scope]) => scope))];
const areaOf = (scope: string): string => scope.slice(0, scope.indexOf(':'));

/** Applications: one for each permission, one for each area, and one for everything but a permission. */
const clients: ClientOptions[] = scopes.flatMap((scope) => [
  { id: scope, secret: 's', scopes: [scope] },
  { id: areaOf(scope), secret: 's', scopes: [areaOf(scope)] },
  { id: `all but ${scope}`, secret: 's', scopes: scopes.filter((one) => one !== scope) },
]);

let server: TrueConfEmulator;
// One for all: no call here changes anything.
beforeAll(async () => {
  server = await TrueConfEmulator.start({ clients });
});
afterAll(() => server.close());

async function tryAs(clientId: string, method: string, path: string) {
  const headers = { authorization: `Bearer ${await fetchToken(server, { id: clientId, secret: 's' })}` };
  return exchange(`${server.url}/api/v3.8${path}`, method, { headers });
}

describe.each(calls)('%s %s', (method, path, scope) => {
  it(`is forbidden without ${scope}`, async () => {
    expect(await tryAs(`all but ${scope}`, method, path)).toMatchObject({
      status: 403,
      body: { error: { errors: [{ reason: 'forbidden' }] } },
    });
  });

  it.each([scope, areaOf(scope)])('is open with %s', async (granted) => {
    expect((await tryAs(granted, method, path)).status).not.toBe(403);
  });
});
