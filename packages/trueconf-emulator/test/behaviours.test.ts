import { describe, expect, it, vi } from 'vitest';
import type { Behaviour, TrueConfEmulator } from '../src/index.ts';
import { type Api, apiOf, runRoom, startEmulator } from './support/emulator.ts';

async function serverWith(behaviour: Behaviour): Promise<{ server: TrueConfEmulator; api: Api }> {
  const server = await startEmulator({ users: [{ id: 'anna', behaviour }] });
  return { server, api: await apiOf(server) };
}

const participantIds = async (api: Api, id: string) =>
  (await api('GET', `/conferences/${id}/participants`)).body.participants.map((one) => one.id);

describe('a scripted user', () => {
  it('answers', async () => {
    const { server, api } = await serverWith({ kind: 'answer', afterMs: 10 });
    const joined = new Promise((resolve) => server.state.once('joined', resolve));
    const id = await runRoom(api);
    expect(await joined).toMatchObject({ conferenceId: id, participantId: 'anna', device: 'script' });
    expect(await participantIds(api, id)).toEqual(['anna']);
  });

  it('answers, then leaves', async () => {
    const { server, api } = await serverWith({ kind: 'answer_then_leave', afterMs: 0, leaveAfterMs: 10 });
    const events: string[] = [];
    server.state.on('joined', () => events.push('joined')).on('left', () => events.push('left'));
    const id = await runRoom(api);
    await vi.waitFor(() => expect(events).toEqual(['joined', 'left']));
    expect(await participantIds(api, id)).toEqual([]);
    expect((await api('GET', '/users')).body.users[0]?.status).toBe(1);
  });

  it('declines', async () => {
    const { server, api } = await serverWith({ kind: 'decline', afterMs: 10 });
    const ended = new Promise((resolve) => server.state.once('ring-ended', resolve));
    const id = await runRoom(api);
    expect(await ended).toMatchObject({ conferenceId: id, cause: 'declined' });
  });

  it('never reacts, but rings', async () => {
    const { server, api } = await serverWith({ kind: 'never' });
    const id = await runRoom(api);
    expect(server.state.rings.ofConference(id)).toEqual(['anna']);
  });

  it.each([
    ['busy', 2],
    ['offline', 0],
    ['manual', 0],
    ['never', 1],
  ] as const)('that is %s has status %i', async (kind, status) => {
    const { server, api } = await serverWith({ kind });
    expect((await api('GET', '/users')).body.users[0]?.status).toBe(status);
    const id = await runRoom(api);
    expect(server.state.rings.ofConference(id)).toHaveLength(status === 1 ? 1 : 0);
  });
});
