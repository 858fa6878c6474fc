import { describe, expect, it } from 'vitest';
import { apiOf, createRoom, exchange, startEmulator } from './support/emulator.ts';

describe('the journal', () => {
  it('notes calls in order with times, and no secrets', async () => {
    const server = await startEmulator({ secretKey: 'hush' });
    const id = await createRoom(await apiOf(server));
    await exchange(`${server.url}/api/v3.1/conferences/${id}/run/?access_token=hush`, 'POST');
    await exchange(`${server.url}/api/v3.1/nothing?access_token=hush`, 'GET');
    await expect.poll(() => server.journal.entries.every(({ outcome }) => outcome === 'answered')).toBe(true);
    expect(server.journal.entries).toMatchObject([
      { method: 'POST', path: '/oauth2/v1/token', call: 'token', status: 200 },
      { method: 'POST', path: '/api/v3.8/conferences', call: 'conferences.create', status: 200 },
      { method: 'POST', path: `/api/v3.1/conferences/${id}/run/`, call: 'conferences.run', status: 200 },
      { method: 'GET', path: '/api/v3.1/nothing', call: null, status: 404 },
    ]);
    expect(JSON.stringify(server.journal.entries)).not.toContain('hush');
    const times = server.journal.entries.flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt ?? 0]);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('leaves out the control calls and the pages', async () => {
    const server = await startEmulator();
    await exchange(`${server.url}/_emulator/state`, 'GET');
    await exchange(`${server.url}/c/1`, 'GET');
    expect(server.journal.entries).toEqual([]);
  });

  it('can be emptied', async () => {
    const server = await startEmulator();
    await apiOf(server);
    server.journal.clear();
    expect(server.journal.entries).toEqual([]);
  });
});
