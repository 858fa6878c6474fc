import { describe, expect, it } from 'vitest';
import type { TrueConfEmulator } from '../src/index.ts';
import { apiOf, runRoom, startEmulator } from './support/emulator.ts';

const enter = (server: TrueConfEmulator, id: string, login: string): string => {
  const result = server.state.join(id, { login, displayName: login, kind: 'user', device: 'app' });
  return result.ok ? result.sessionKey : result.reason;
};

describe('the status of a user', () => {
  it('is 5 in a room they own and 2 in another, and what it was afterwards', async () => {
    const server = await startEmulator();
    const changes: string[] = [];
    server.state.on('user-status', ({ userId, status }) => changes.push(`${userId} ${status}`));
    const id = await runRoom(await apiOf(server));
    const keys = [enter(server, id, 'anna'), enter(server, id, 'boris')];
    for (const key of keys) server.state.leave(id, key);
    expect(changes).toEqual(['anna 5', 'boris 2', 'anna 1', 'boris 1']);
  });

  it('is that of somebody in the room until the last device has left', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    const [first, second] = [enter(server, id, 'anna'), enter(server, id, 'anna')];
    server.state.leave(id, first);
    expect(server.state.findUser('anna')?.status).toBe(5);
    expect((await api('GET', `/conferences/${id}/participants`)).body.participants).toHaveLength(1);
    server.state.leave(id, second);
    expect(server.state.findUser('anna')?.status).toBe(1);
    expect((await api('GET', `/conferences/${id}/participants`)).body.participants).toEqual([]);
  });

  it('is set back when the room is stopped', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    enter(server, id, 'anna');
    await api('POST', `/conferences/${id}/stop`);
    expect(server.state.findUser('anna')?.status).toBe(1);
  });

  it('follows the app pages where it is automatic', async () => {
    const server = await startEmulator({ users: [{ id: 'anna' }] });
    const status = () => server.state.findUser('anna')?.status;
    expect(status()).toBe(0);
    const [closeFirst, closeSecond] = [server.state.connectApp('anna'), server.state.connectApp('anna')];
    expect(status()).toBe(1);
    closeFirst();
    expect(status()).toBe(1);
    closeSecond();
    expect(status()).toBe(0);
  });
});
