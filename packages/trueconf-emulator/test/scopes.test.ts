import { describe, expect, it } from 'vitest';
import { exchange, fetchToken, startEmulator } from './support/emulator.ts';

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

describe.each(calls)('%s %s', (method, path, scope) => {
  const area = scope.slice(0, scope.indexOf(':'));
  const other = calls.map((call) => call[2]).filter((one) => one !== scope);

  const statusWith = async (scopes: readonly string[]): Promise<number> => {
    const client = { id: 'app', secret: 's', scopes };
    const server = await startEmulator({ clients: [client] });
    const headers = { authorization: `Bearer ${await fetchToken(server, client)}` };
    const answer = await exchange(`${server.url}/api/v3.8${path}`, method, { headers });
    if (answer.status === 403) expect(answer.body.error.errors[0]?.reason).toBe('forbidden');
    return answer.status;
  };

  it(`is forbidden without ${scope}`, async () => {
    expect(await statusWith(other)).toBe(403);
  });

  it.each([scope, area])('is open with %s', async (granted) => {
    expect(await statusWith([granted])).not.toBe(403);
  });
});
