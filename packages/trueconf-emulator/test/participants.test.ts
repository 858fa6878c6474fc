import { describe, expect, it } from 'vitest';
import { apiOf, createRoom, runRoom, startEmulator } from './support/emulator.ts';

describe('participants', () => {
  it('lists users with their fields and guests with a star in the id', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    expect((await api('GET', `/conferences/${id}/participants`)).body).toEqual({ participants: [] });
    server.state.join(id, { login: 'anna', displayName: '', kind: 'user', device: 'web' });
    server.state.join(id, { login: '*max*Max', displayName: 'Max', kind: 'guest', device: 'web' });
    const { body } = await api('GET', `/conferences/${id}/participants`);
    expect(body.participants).toMatchObject([
      { id: 'anna', uid: 'anna@video.example', display_name: 'Anna', status: 5, is_owner: 1 },
      { id: '*max*Max', display_name: 'Max', is_owner: 0, join_time: expect.any(Number) },
    ]);
  });

  it.each(['anna', 'anna%40video.example'])('gives one by %s', async (participantId) => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    const path = `/conferences/${id}/participants/${participantId}`;
    expect(await api('GET', path)).toMatchObject({
      status: 404,
      body: { error: { errors: [{ reason: 'participantNotFound' }] } },
    });
    server.state.join(id, { login: 'anna', displayName: '', kind: 'user', device: 'web' });
    expect(await api('GET', path)).toMatchObject({ status: 200, body: { participant: { id: 'anna' } } });
  });

  it('invites one, who rings', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    const answer = await api('POST', `/conferences/${id}/participants`, { participant_id: 'boris' });
    expect(answer).toMatchObject({ status: 200, body: { participant: { id: 'boris', is_owner: 0 } } });
    expect(server.state.rings.ofConference(id)).toEqual(['anna', 'boris']);
    expect((await api('GET', `/conferences/${id}/participants`)).body.participants).toEqual([]);
  });

  it('invites several, by login or full id', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api, { invitations: [] });
    const answer = await api('POST', `/conferences/${id}/invite`, {
      participants: ['boris@video.example', 'clara'],
    });
    expect(answer).toMatchObject({ status: 200, body: { participants: [{ id: 'boris' }, { id: 'clara' }] } });
    expect(server.state.rings.ofConference(id)).toEqual(['boris', 'clara']);
  });

  it('invites what only a gateway reaches, which rings nowhere', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api, { invitations: [] });
    const foreign = ['#sip:max@example.com', '#h323:192.0.2.7', '#tel:+4930123456', '#rtsp://192.0.2.8/live'];
    const answer = await api('POST', `/conferences/${id}/invite`, {
      participants: [...foreign, 'clara@video.example'],
    });
    expect(answer.status).toBe(200);
    expect(answer.body.participants.map((one) => one.id)).toEqual([...foreign, 'clara']);
    expect(server.state.rings.ofConference(id)).toEqual(['clara']);
  });

  it.each(['#sip:', '#fax:123', 'sip:max@example.com'])('finds nobody at %s', async (address) => {
    const api = await apiOf(await startEmulator());
    const id = await runRoom(api);
    expect(await api('POST', `/conferences/${id}/invite`, { participants: [address] })).toMatchObject({
      status: 404,
    });
  });

  it('finds no unknown user to invite, and rings nobody then', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api, { invitations: [] });
    expect(await api('POST', `/conferences/${id}/participants`, { participant_id: 'nobody' })).toMatchObject({
      status: 404,
      body: { error: { errors: [{ reason: 'userNotFound' }] } },
    });
    const answer = await api('POST', `/conferences/${id}/invite`, { participants: ['boris', 'nobody'] });
    expect(answer.status).toBe(404);
    expect(server.state.rings.ofConference(id)).toEqual([]);
  });

  it.each([
    ['participants', { participant_id: 'boris' }],
    ['invite', { participants: ['boris'] }],
  ])('refuses %s while the room is stopped', async (path, body) => {
    const api = await apiOf(await startEmulator());
    const id = await createRoom(api);
    expect(await api('POST', `/conferences/${id}/${path}`, body)).toMatchObject({ status: 400 });
  });

  it.each([
    ['participants', {}],
    ['participants', { participant_id: 7 }],
    ['invite', { participants: 'boris' }],
  ])('refuses the body of %s %j', async (path, body) => {
    const api = await apiOf(await startEmulator());
    const id = await runRoom(api);
    expect(await api('POST', `/conferences/${id}/${path}`, body)).toMatchObject({ status: 400 });
  });
});
