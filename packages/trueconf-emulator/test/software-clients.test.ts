import { describe, expect, it } from 'vitest';
import type { TrueConfEmulator } from '../src/index.ts';
import { apiOf, createRoom, exchange, fetchToken, startEmulator } from './support/emulator.ts';

const ask = (server: TrueConfEmulator, query: Record<string, string>, token?: string) =>
  exchange(`${server.url}/api/v3.11/software/clients?${new URLSearchParams(query)}`, 'GET', {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

/** What a browser reads from the link's fragment. */
function credentials(link: string): { login: string | null; token: string } {
  const fragment = new URLSearchParams(new URL(link).hash.slice(1));
  return { login: fragment.get('login'), token: fragment.get('token') ?? '' };
}

describe('software/clients', () => {
  it('gives guests a web link that signs in, an iframe of it, and the app, without a token', async () => {
    const server = await startEmulator();
    const id = await createRoom(await apiOf(server));
    const { status, body } = await ask(server, { call_id: id, user: '2$max*Max & "M"' });
    expect(status).toBe(200);
    expect(body.clients.map(({ type, platform }) => `${type}/${platform}`)).toEqual([
      'web/webrtc',
      'standalone/windows',
    ]);
    const { web_url = '', iframe = '' } = body.clients[0] ?? {};
    expect(web_url).toMatch(new RegExp(`^${server.url}/webrtc/${id}#login=.+&token=\\$.+&lang=auto$`));
    const { login, token } = credentials(web_url);
    expect(login).toBe('*max*Max & "M"');
    expect(server.state.guestTokens.redeem(token)).toMatchObject({
      conferenceId: id,
      displayName: 'Max & "M"',
    });
    const source = /^<iframe src="([^"]*)".* onload="[^"]*" onerror="[^"]*"><\/iframe>$/.exec(iframe)?.[1];
    expect(source?.replaceAll('&amp;', '&')).toBe(web_url);
  });

  it('gives every asking a link of its own', async () => {
    const server = await startEmulator();
    const id = await createRoom(await apiOf(server));
    const links = await Promise.all(
      [1, 2].map(async () => (await ask(server, { call_id: id })).body.clients[0]),
    );
    expect(credentials(links[0]?.web_url ?? '').login).toBe('*guest*guest');
    expect(links[0]?.web_url).not.toBe(links[1]?.web_url);
  });

  it('signs a server user in only for callers with a token', async () => {
    const server = await startEmulator();
    const id = await createRoom(await apiOf(server));
    expect(await ask(server, { call_id: id, user: 'anna' })).toMatchObject({ status: 403 });
    const { body } = await ask(server, { call_id: id, user: 'anna' }, await fetchToken(server));
    const { token } = credentials(body.clients[0]?.web_url ?? '');
    expect(server.state.guestTokens.redeem(token)).toMatchObject({ login: 'anna', kind: 'user' });
    expect(await ask(server, { call_id: id, user: 'nobody' }, await fetchToken(server))).toMatchObject({
      status: 404,
    });
  });

  it('lists no web client for guests where they are not allowed, but for users', async () => {
    const server = await startEmulator();
    const id = await createRoom(await apiOf(server), { allow_guests: false });
    const types = async (query: object, token?: string) =>
      (await ask(server, { call_id: id, ...query }, token)).body.clients.map(({ type }) => type);
    expect(await types({})).toEqual(['standalone']);
    expect(await types({ user: 'anna' }, await fetchToken(server))).toEqual(['web', 'standalone']);
  });

  it.each([
    ['unlisted', 200],
    ['missing', 404],
  ] as const)('is without a web client when it is %s', async (webClient, status) => {
    const server = await startEmulator({ variants: { webClient } });
    const id = await createRoom(await apiOf(server));
    const answer = await ask(server, { call_id: id });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain('/webrtc/');
  });

  it.each([
    [{}, 400],
    [{ call_id: '0123456789' }, 404],
  ])('answers %j with %i', async (query, status) => {
    expect(await ask(await startEmulator(), query)).toMatchObject({ status });
  });
});
