import { describe, expect, it } from 'vitest';
import type { TrueConfEmulator } from '../src/index.ts';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';

const users = [
  { id: 'anna', status: 1 },
  { id: 'boris', status: 1 },
  { id: 'clara', status: 2 },
  { id: 'dora', status: 0 },
] as const;

function recordRings(server: TrueConfEmulator): string[] {
  const log: string[] = [];
  server.state.on('ring', ({ userId }) => log.push(`ring ${userId}`));
  server.state.on('ring-ended', ({ userId, cause }) => log.push(`${cause} ${userId}`));
  return log;
}

const enter = (server: TrueConfEmulator, id: string, login: string) =>
  server.state.join(id, { login, displayName: login, kind: 'user', device: 'script' });

const everybody = { invitations: users.map(({ id }) => ({ id })) };

describe('ringing', () => {
  it('at run reaches the invited who are online, and no one else', async () => {
    const server = await startEmulator({ users });
    const log = recordRings(server);
    await runRoom(await apiOf(server), everybody);
    expect(log).toEqual(['ring anna', 'ring boris']);
  });

  it('needs auto_invite when so switched', async () => {
    const server = await startEmulator({ users, variants: { ringAtRunWithoutAutoInvite: false } });
    const log = recordRings(server);
    await runRoom(await apiOf(server), { ...everybody, auto_invite: 0 });
    expect(log).toEqual([]);
  });

  it('waits for the first of the invited with auto_invite 2', async () => {
    const server = await startEmulator({ users });
    const log = recordRings(server);
    const id = await runRoom(await apiOf(server), { ...everybody, auto_invite: 2 });
    expect(log).toEqual([]);
    enter(server, id, 'boris');
    expect(log).toEqual(['ring anna']);
  });

  it('ends when the user joins from any device', async () => {
    const server = await startEmulator({ users });
    const log = recordRings(server);
    const id = await runRoom(await apiOf(server));
    enter(server, id, 'anna@video.example');
    expect(log).toEqual(['ring anna', 'answered anna']);
  });

  it('ends in other rooms too, as declined, when the user joins one', async () => {
    const server = await startEmulator({ users });
    const api = await apiOf(server);
    const first = await runRoom(api);
    await runRoom(api);
    const log = recordRings(server);
    enter(server, first, 'anna');
    expect(log).toEqual(['answered anna', 'declined anna']);
  });

  it('ends when the room stops', async () => {
    const server = await startEmulator({ users });
    const api = await apiOf(server);
    const log = recordRings(server);
    const id = await runRoom(api);
    await api('POST', `/conferences/${id}/stop`);
    expect(log).toEqual(['ring anna', 'stopped anna']);
  });

  it('ends by itself', async () => {
    const server = await startEmulator({ users, ringTimeoutMs: 20 });
    const ended = new Promise((resolve) => server.state.once('ring-ended', resolve));
    const id = await runRoom(await apiOf(server));
    expect(await ended).toEqual({ conferenceId: id, userId: 'anna', cause: 'timeout' });
  });

  it('once accepted gives a token that signs the user in', async () => {
    const server = await startEmulator({ users });
    const id = await runRoom(await apiOf(server));
    const token = server.state.acceptRing(id, 'anna');
    expect(server.state.guestTokens.redeem(token ?? '')).toMatchObject({ conferenceId: id, login: 'anna' });
    expect(server.state.acceptRing(id, 'anna')).toBeNull();
  });
});
