import { describe, expect, it } from 'vitest';
import { type Answer, apiOf, exchange, roomOfAnna, startEmulator } from './support/emulator.ts';

async function elapsed(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}

/** Timers may fire a millisecond early. */
const atLeast = (ms: number) => ms - 2;

describe('a fault', () => {
  it('delays before the work', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    server.faults.add({ match: { path: 'users.list' }, effect: { kind: 'delay', ms: 60 } });
    expect(await elapsed(api('GET', '/users'))).toBeGreaterThanOrEqual(atLeast(60));
  });

  it('delays the answer, not the work', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    // Longer than the test: the answer never comes, the end of the emulator breaks it off.
    server.faults.add({ match: { path: 'conferences.create' }, effect: { kind: 'answer_late', ms: 60_000 } });
    const call = expect(api('POST', '/conferences', roomOfAnna)).rejects.toThrow();
    await expect.poll(() => server.state.conferences.size).toBe(1);
    expect(server.journal.of('conferences.create')).toMatchObject([{ outcome: 'open' }]);
    await server.close();
    await call;
  });

  it('answers a status in the shape of the API, with Retry-After', async () => {
    const server = await startEmulator();
    const api = await apiOf(server);
    const effect = { kind: 'status', status: 503, retry_after: 7 } as const;
    server.faults.add({ match: { method: 'post', path: '/conferences$' }, effect });
    const answer = await api('POST', '/conferences', roomOfAnna);
    expect(answer).toMatchObject({ status: 503, body: { error: { code: 503 } } });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(server.state.conferences.size).toBe(0);
    expect(await api('GET', '/conferences')).toMatchObject({ status: 200 });
  });

  it('answers a status of the token endpoint in its shape', async () => {
    const server = await startEmulator();
    const effect = { kind: 'status', status: 401, reason: 'invalid_client' } as const;
    server.faults.add({ match: { path: 'token' }, effect });
    expect(await exchange(`${server.url}/oauth2/v1/token`, 'POST', { body: {} })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
  });

  it('answers an HTML page', async () => {
    const server = await startEmulator();
    server.faults.add({ match: { path: 'token' }, effect: { kind: 'html', status: 502 } });
    const answer = await exchange(`${server.url}/oauth2/v1/token`, 'POST', { body: {} });
    expect(answer).toMatchObject({ status: 502, body: expect.stringContaining('<html>') });
    expect(answer.headers.get('content-type')).toContain('text/html');
  });

  it('answers what is no JSON', async () => {
    const server = await startEmulator();
    server.faults.add({ effect: { kind: 'garbage' } });
    const response = await fetch(`${server.url}/api/v3.8/users`);
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it.each([
    ['reset', 0],
    ['drop_answer', 1],
    ['truncate', 1],
  ] as const)('of kind %s breaks the connection, having made %i rooms', async (kind, rooms) => {
    const server = await startEmulator();
    const api = await apiOf(server);
    server.faults.add({ match: { path: 'conferences.create', times: 1 }, effect: { kind } });
    await expect(api('POST', '/conferences', roomOfAnna)).rejects.toThrow();
    expect(server.state.conferences.size).toBe(rooms);
    await expect
      .poll(() => server.journal.of('conferences.create').map(({ outcome }) => outcome))
      .toEqual(['broken']);
    expect(await api('POST', '/conferences', roomOfAnna)).toMatchObject({ status: 200 });
  });

  it('breaks the connection under TLS too', async () => {
    const server = await startEmulator({ tls: 'self-signed' });
    server.faults.add({ effect: { kind: 'reset' } });
    await expect(fetch(`${server.url}/api/v3.8/users`)).rejects.toThrow();
  });

  it('never answers', async () => {
    const server = await startEmulator();
    server.faults.add({ effect: { kind: 'hang' } });
    const patience = new AbortController();
    const call = expect(fetch(`${server.url}/api/v3.8/users`, patience)).rejects.toThrow(/abort/);
    await expect.poll(() => server.journal.entries).toMatchObject([{ outcome: 'open' }]);
    patience.abort();
    await call;
    await expect.poll(() => server.journal.entries).toMatchObject([{ outcome: 'broken', status: null }]);
  });

  it('is spent after its times and can be taken away', async () => {
    const server = await startEmulator();
    const statuses = async (n: number): Promise<number[]> => {
      const answers: Answer[] = [];
      for (let i = 0; i < n; i++) answers.push(await exchange(`${server.url}/api/v3.8/nothing`, 'GET'));
      return answers.map(({ status }) => status);
    };
    server.faults.add({ match: { times: 2 }, effect: { kind: 'status', status: 500 } });
    expect(await statuses(3)).toEqual([500, 500, 404]);
    const id = server.faults.add({ effect: { kind: 'status', status: 500 } });
    expect(await statuses(1)).toEqual([500]);
    expect(server.faults.remove(id)).toBe(true);
    expect(await statuses(1)).toEqual([404]);
  });

  it('matches a path by expression', async () => {
    const server = await startEmulator();
    server.faults.add({ match: { path: /v3\.8/ }, effect: { kind: 'status', status: 500 } });
    expect(await exchange(`${server.url}/api/v3.8/users`, 'GET')).toMatchObject({ status: 500 });
    expect(await exchange(`${server.url}/api/v3.9/users`, 'GET')).toMatchObject({ status: 403 });
  });

  it('delays everything', async () => {
    const server = await startEmulator();
    server.faults.delayMs = 40;
    expect(await elapsed(apiOf(server))).toBeGreaterThanOrEqual(atLeast(40));
  });
});
