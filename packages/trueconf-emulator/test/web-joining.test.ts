import { describe, expect, it } from 'vitest';
import type { TrueConfEmulator } from '../src/index.ts';
import { Caller, enterCall, guest, present, user } from './support/call.ts';
import { apiOf, createRoom, runRoom, startEmulator } from './support/emulator.ts';

const tokenFor = (server: TrueConfEmulator, conference: string) =>
  server.state.guestTokens.issue(conference, {
    login: '*max*Max',
    displayName: 'Max',
    kind: 'guest',
  });

describe('joining over the socket', () => {
  it('lets in by the link of the client list', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const room = await runRoom(api);
    const { body } = await api('GET', `/software/clients?call_id=${room}&user=2$max*Max`);
    const fragment = new URL(body.clients[0]?.web_url ?? '').hash.slice(1);
    const { login = '', token = '' } = Object.fromEntries(new URLSearchParams(fragment));
    const { joined } = await enterCall(server.url, room, { kind: 'token', login, token });
    expect(joined).toMatchObject({ topic: 'Call from the website', self: { name: 'Max' }, peers: [] });
    expect(present(server, room)).toEqual(['*max*Max']);
  });

  it('lets in guests who give a name, each as a person of their own', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    await enterCall(server.url, room, guest('Max'));
    const { joined } = await enterCall(server.url, room, guest('Max'));
    expect(joined.peers.map(({ name }) => name)).toEqual(['Max']);
    expect(present(server, room)).toHaveLength(2);
  });

  it('lets in a server user from two devices as one participant', async () => {
    const server = await startEmulator();
    const room = await runRoom(await apiOf(server));
    await enterCall(server.url, room, user('boris'));
    await enterCall(server.url, room, user('boris@video.example'), { device: 'app' });
    expect(present(server, room)).toEqual(['boris']);
    expect(server.state.findUser('boris')?.status).toBe(2);
  });

  it.each<[string, Case]>([
    ['not_found', { id: '0000000000' }],
    ['not_running', { stopped: true }],
    ['bad_token', { token: '$0*0*0' }],
    ['bad_token', { login: 'nobody' }],
    ['guests_not_allowed', { fields: { allow_guests: false } }],
    ['room_full', { fields: { max_participants: 2 }, before: ['anna', 'boris'] }],
    ['guest_licence', { guestLicences: 0 }],
  ])('refuses with %s: %j', async (reason, given) => {
    const { server, room } = await arrange(given);
    const credentials = credentialsOf(given);
    const caller = await Caller.ask(server.url, given.id ?? room, credentials);
    expect(await caller.next('refused')).toEqual({ type: 'refused', reason });
    await caller.socket.closed();
  });

  it("refuses another conference's token", async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const token = tokenFor(server, await runRoom(api));
    const other = await runRoom(api);
    const caller = await Caller.ask(server.url, other, { kind: 'token', login: '*max*Max', token });
    expect(await caller.next('refused')).toMatchObject({ reason: 'bad_token' });
  });
});

interface Case {
  id?: string;
  stopped?: true;
  token?: string;
  login?: string;
  fields?: object;
  before?: string[];
  guestLicences?: number;
}

async function arrange({ stopped, fields, before = [], guestLicences }: Case) {
  const server = await startEmulator(guestLicences === undefined ? {} : { guestLicences });
  const api = await apiOf(server);
  const room = await (stopped ? createRoom(api) : runRoom(api, fields));
  for (const login of before) await enterCall(server.url, room, user(login));
  return { server, room };
}

function credentialsOf({ token, login }: Case) {
  if (token !== undefined) return { kind: 'token', login: '*max*Max', token } as const;
  return login === undefined ? guest('Max') : user(login);
}
