import { describe, expect, it } from 'vitest';
import { apiOf, createRoom, runRoom, startEmulator } from './support/emulator.ts';

describe('run, stop, delete', () => {
  it('run and stop answer the state, repeated too, with an empty JSON body', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await createRoom(api);
    for (const [verb, state] of [
      ['run', 'running'],
      ['run', 'running'],
      ['stop', 'stopped'],
      ['stop', 'stopped'],
    ]) {
      expect(await api('POST', `/conferences/${id}/${verb}/`)).toMatchObject({
        status: 200,
        body: { state },
      });
      expect((await api('GET', `/conferences/${id}`)).body.conference.state).toBe(state);
    }
  });

  it('takes an empty body of type JSON, as pages send it', async () => {
    const server = await startEmulator({ secretKey: 'key' });
    const id = await createRoom(await apiOf(server));
    for (const [method, path] of [
      ['POST', '/run/'],
      ['POST', '/stop/'],
      ['DELETE', '/'],
    ] as const) {
      const response = await fetch(`${server.url}/api/v3.1/conferences/${id}${path}?access_token=key`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: '',
      });
      expect(response.status).toBe(200);
    }
  });

  it('gives every run a session of its own in the form of a real server', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    const first = server.state.findConference(id)?.sessionId;
    await api('POST', `/conferences/${id}/stop`);
    expect(server.state.findConference(id)?.sessionId).toBeNull();
    await api('POST', `/conferences/${id}/run`);
    const second = server.state.findConference(id)?.sessionId;
    expect(first).toMatch(/^[0-9a-f]{8}@video\.example#vcs$/);
    expect(second).toMatch(/^[0-9a-f]{8}@video\.example#vcs$/);
    expect(second).not.toBe(first);
  });

  it.each([
    [200, true],
    [204, false],
  ] as const)('delete is answered %i when so switched', async (deleted, hasBody) => {
    const api = await apiOf(await startEmulator({ variants: { deleted } }));
    const id = await createRoom(api);
    expect(await api('DELETE', `/conferences/${id}`)).toMatchObject({
      status: deleted,
      body: hasBody ? { id } : '',
    });
    expect(await api('GET', `/conferences/${id}`)).toMatchObject({ status: 404 });
  });

  it('delete of a running one stops it first', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const id = await runRoom(api);
    const states: string[] = [];
    server.state.on('conference-state', (event) => states.push(event.state));
    expect(await api('DELETE', `/conferences/${id}`)).toMatchObject({ status: 200 });
    expect(states).toEqual(['stopped', 'deleted']);
  });

  it('delete of a running one is refused when so switched', async () => {
    const api = await apiOf(await startEmulator({ variants: { deleteRunning: 'refuse' } }));
    const id = await runRoom(api);
    expect(await api('DELETE', `/conferences/${id}`)).toMatchObject({ status: 400 });
    await api('POST', `/conferences/${id}/stop`);
    expect(await api('DELETE', `/conferences/${id}`)).toMatchObject({ status: 200 });
  });

  it.each([
    ['GET', ''],
    ['DELETE', ''],
    ['POST', '/run'],
    ['POST', '/stop'],
    ['GET', '/participants'],
  ])('%s on an unknown one%s finds nothing', async (method, path) => {
    const api = await apiOf(await startEmulator());
    expect(await api(method, `/conferences/0123456789${path}`)).toMatchObject({
      status: 404,
      body: { error: { errors: [{ reason: 'conferenceNotFound' }] } },
    });
  });
});
