import { describe, expect, it } from 'vitest';
import type { TrueConfEmulator } from '../src/index.ts';
import { apiOf, exchange, runRoom, startEmulator } from './support/emulator.ts';

const control = (server: TrueConfEmulator) => (method: string, path: string, body?: unknown) =>
  exchange(`${server.url}/_emulator${path}`, method, { body });

async function start() {
  const server = await startEmulator();
  return { server, api: await apiOf(server), control: control(server) };
}

describe('control calls', () => {
  it('set a user, or add one', async () => {
    const { api, control } = await start();
    const behaviour = { kind: 'busy' };
    expect(await control('PUT', '/users/anna', { behaviour })).toMatchObject({ body: { status: 2 } });
    expect(await control('PUT', '/users/boris', { status: 0 })).toMatchObject({ body: { status: 0 } });
    await control('PUT', '/users/dora', { display_name: 'Dora', status: 'auto' });
    expect((await api('GET', '/users')).body.users).toMatchObject([
      { id: 'anna', status: 2 },
      { id: 'boris', status: 0 },
      { id: 'clara', status: 1 },
      { id: 'dora', status: 0, display_name: 'Dora' },
    ]);
  });

  it('answer and leave for a user', async () => {
    const { server, api, control } = await start();
    expect(await control('POST', '/users/anna/answer')).toMatchObject({ status: 409 });
    const id = await runRoom(api);
    expect(await control('POST', '/users/anna/answer')).toMatchObject({ body: { conference_id: id } });
    expect([...(server.state.findConference(id)?.participants.keys() ?? [])]).toEqual(['anna']);
    expect(await control('POST', '/users/anna/leave')).toMatchObject({ body: { conference_id: id } });
    expect(server.state.findConference(id)?.participants.size).toBe(0);
  });

  it('decline for a user, in the room named', async () => {
    const { server, api, control } = await start();
    const [first, second] = [await runRoom(api), await runRoom(api)];
    await control('POST', '/users/anna/decline', { conference_id: second });
    expect(server.state.rings.ofUser('anna')).toEqual([first]);
    expect(await control('POST', '/users/anna/decline', { conference_id: second })).toMatchObject({
      status: 409,
    });
  });

  it('let a guest in and out', async () => {
    const { server, api, control } = await start();
    const id = await runRoom(api);
    const { body } = await control('POST', `/conferences/${id}/guests`, { display_name: 'Max' });
    expect(body).toMatchObject({ participant_id: '*guest*Max', session_key: expect.any(String) });
    const { session_key } = body as unknown as { session_key: string };
    expect((await control('DELETE', `/conferences/${id}/sessions/${session_key}`)).status).toBe(204);
    expect(server.state.licence).toMatchObject({ used: 0, highWater: 1 });
  });

  it('switch faults, delay, variants, licence and tokens', async () => {
    const { server, api, control } = await start();
    const rule = { match: { path: 'users.list' }, effect: { kind: 'status', status: 500 } };
    expect(await control('POST', '/faults', rule)).toMatchObject({ status: 201 });
    expect(await api('GET', '/users')).toMatchObject({ status: 500 });
    expect((await control('GET', '/faults')).body).toMatchObject({
      rules: [{ match: { path: 'users.list' } }],
    });
    await control('DELETE', '/faults');
    await control('PUT', '/faults/delay', { delay_ms: 1 });
    expect(server.faults.delayMs).toBe(1);
    await control('PUT', '/variants', { badToken: 401 });
    await control('PUT', '/licence', { guests: 0 });
    expect(server.state.licence.limit).toBe(0);
    expect((await control('POST', '/expire-tokens')).status).toBe(204);
    expect(await api('GET', '/users')).toMatchObject({ status: 401 });
  });

  it('show the state and the journal', async () => {
    const { api, control } = await start();
    const id = await runRoom(api, { tags: ['frontdesk'] });
    await control('POST', '/users/anna/answer');
    const rooms = [
      { id, state: 'running', tags: ['frontdesk'], ringing: [], participants: [{ id: 'anna' }] },
    ];
    expect((await control('GET', '/conferences')).body).toMatchObject({ conferences: rooms });
    expect((await control('GET', '/state')).body).toMatchObject({
      conferences: rooms,
      users: [{ id: 'anna', status: 5, present_in: [id] }, { id: 'boris' }, { id: 'clara' }],
      licence: { guests: null, used: 0, high_water: 0 },
      variants: { badToken: 403 },
    });
    expect((await control('GET', '/journal')).body).toMatchObject({ entries: [{ call: 'token' }, {}, {}] });
    await control('DELETE', '/journal');
    expect((await control('GET', '/journal')).body).toEqual({ entries: [] });
  });

  it('reset everything but tokens and open apps', async () => {
    const { server, api, control } = await start();
    await runRoom(api);
    const closeApp = server.state.connectApp('anna');
    await control('PUT', '/users/anna', { status: 'auto', behaviour: { kind: 'busy' } });
    await control('PUT', '/users/dora', {});
    await control('PUT', '/variants', { deleted: 204 });
    await control('PUT', '/licence', { guests: 0 });
    server.faults.delayMs = 1;
    const changes: unknown[] = [];
    server.state.on('user-status', (change) => changes.push(change));
    expect((await control('POST', '/reset')).status).toBe(204);
    expect(changes).toEqual([{ userId: 'anna', status: 1 }]);
    expect(server.state.conferences.size).toBe(0);
    expect([...server.state.users.keys()]).toEqual(['anna', 'boris', 'clara']);
    expect(server.variants.deleted).toBe(200);
    expect(server.state.licence.limit).toBeNull();
    expect(server.faults.delayMs).toBe(0);
    expect(await api('GET', '/users')).toMatchObject({ status: 200 });
    server.state.setStatus('anna', 'auto');
    expect(server.state.findUser('anna')?.status).toBe(1);
    closeApp();
    expect(server.state.findUser('anna')?.status).toBe(0);
  });

  it.each([
    ['PUT', '/users/anna', { status: 3 }],
    ['PUT', '/users/anna', { behaviour: { kind: 'answer' } }],
    ['POST', '/faults', { effect: { kind: 'sabotage' } }],
    ['POST', '/faults', { match: { path: '(' }, effect: { kind: 'reset' } }],
    ['PUT', '/faults/delay', { delay_ms: -1 }],
    ['PUT', '/variants', { badToken: 500 }],
    ['PUT', '/licence', { guests: -1 }],
  ])('refuse %s %s %j', async (method, path, body) => {
    const { control } = await start();
    expect(await control(method, path, body)).toMatchObject({ status: 400 });
  });

  it.each([
    ['POST', '/users/nobody/answer'],
    ['POST', '/conferences/1/guests'],
    ['DELETE', '/faults/99'],
    ['GET', '/nothing'],
  ])('find no %s %s', async (method, path) => {
    const { control } = await start();
    expect(await control(method, path)).toMatchObject({ status: 404 });
  });
});
