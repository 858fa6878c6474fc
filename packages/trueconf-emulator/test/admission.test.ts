import { describe, expect, it, onTestFinished } from 'vitest';
import { type EmulatorOptions, TrueConfEmulator } from '../src/index.ts';
import { type Api, apiOf, createRoom, runRoom, startEmulator } from './support/emulator.ts';

async function start(options: EmulatorOptions = {}): Promise<{ server: TrueConfEmulator; api: Api }> {
  const server = await startEmulator(options);
  return { server, api: await apiOf(server) };
}

const guest = (server: TrueConfEmulator, id: string, login: string) =>
  server.state.join(id, { login, displayName: login, kind: 'guest', device: 'web' });

const refused = (reason: string) => ({ ok: false, reason });

describe('joining', () => {
  it('needs a room that runs', async () => {
    const { server, api } = await start();
    const id = await createRoom(api);
    expect(guest(server, id, '*a*a')).toEqual(refused('not_running'));
    expect(guest(server, '0', '*a*a')).toEqual(refused('not_found'));
  });

  it('as a guest needs a room that allows guests', async () => {
    const { server, api } = await start();
    const id = await runRoom(api, { allow_guests: false });
    expect(guest(server, id, '*a*a')).toEqual(refused('guests_not_allowed'));
  });

  it('as a user needs an account', async () => {
    const { server, api } = await start();
    const id = await runRoom(api);
    const nobody = { login: 'nobody', displayName: 'N', kind: 'user', device: 'web' } as const;
    expect(server.state.join(id, nobody)).toEqual(refused('not_found'));
  });

  it('needs a place in the room', async () => {
    const { server, api } = await start();
    const id = await runRoom(api, { max_participants: 1 });
    expect(guest(server, id, '*a*a')).toMatchObject({ ok: true });
    expect(guest(server, id, '*b*b')).toEqual(refused('room_full'));
    expect(guest(server, id, '*a*a')).toMatchObject({ ok: true });
  });

  it('as a guest needs a connection of the licence, counted over all rooms', async () => {
    const { server, api } = await start({ guestLicences: 1 });
    const [one, two] = [await runRoom(api), await runRoom(api)];
    const first = guest(server, one, '*a*a');
    expect(guest(server, two, '*b*b')).toEqual(refused('guest_licence'));
    expect(server.state.licence).toMatchObject({ limit: 1, used: 1, highWater: 1 });
    if (first.ok) server.state.leave(one, first.sessionKey);
    expect(guest(server, two, '*b*b')).toMatchObject({ ok: true });
    await api('POST', `/conferences/${two}/stop`);
    expect(server.state.licence).toMatchObject({ used: 0, highWater: 1 });
  });

  it('as a guest is for one at a time where nothing is said of the licence, as in the Free edition', async () => {
    const server = await TrueConfEmulator.start();
    onTestFinished(() => server.close());
    const id = await runRoom(await apiOf(server));
    expect(guest(server, id, '*a*a')).toMatchObject({ ok: true });
    expect(guest(server, id, '*b*b')).toEqual(refused('guest_licence'));
    server.state.licence.limit = null;
    await fetch(`${server.url}/_emulator/reset`, { method: 'POST' });
    expect(server.state.licence.limit).toBe(1);
  });
});
