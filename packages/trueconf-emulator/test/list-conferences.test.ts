import { describe, expect, it } from 'vitest';
import { apiOf, createRoom, runRoom, startEmulator } from './support/emulator.ts';

describe('list of conferences', () => {
  it('comes in pages that count from 1, with the total', async () => {
    const api = await apiOf(await startEmulator());
    for (const id of ['1', '2', '3']) await createRoom(api, { id });
    const page = async (query: string) => {
      const { body } = await api('GET', `/conferences?${query}`);
      return { cnt: body.cnt, ids: body.conferences.map((one) => one.id) };
    };
    expect(await page('')).toEqual({ cnt: 3, ids: ['1', '2', '3'] });
    expect(await page('page_id=1&page_size=2')).toEqual({ cnt: 3, ids: ['1', '2'] });
    expect(await page('page_id=2&page_size=2')).toEqual({ cnt: 3, ids: ['3'] });
    expect(await page('page_id=3&page_size=2')).toEqual({ cnt: 3, ids: [] });
  });

  it('filters by state and by tag, exactly', async () => {
    const api = await apiOf(await startEmulator());
    await createRoom(api, { id: 'still', tags: ['frontdesk'] });
    await runRoom(api, { id: 'live', tags: ['frontdesk', 'frontdesk-1'] });
    const ids = async (query: string) =>
      (await api('GET', `/conferences?${query}`)).body.conferences.map((one) => one.id);
    expect(await ids('state=running')).toEqual(['live']);
    expect(await ids('state=stopped')).toEqual(['still']);
    expect(await ids('tag=frontdesk')).toEqual(['still', 'live']);
    expect(await ids('tag=frontdesk-1&state=running')).toEqual(['live']);
    expect(await ids('tag=front')).toEqual([]);
  });

  it.each(['page_id=0', 'page_id=x', 'page_size=0', 'state=asleep'])('refuses %s', async (query) => {
    const api = await apiOf(await startEmulator());
    expect(await api('GET', `/conferences?${query}`)).toMatchObject({ status: 400 });
  });
});
