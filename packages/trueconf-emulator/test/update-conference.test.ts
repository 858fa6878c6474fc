import { describe, expect, it } from 'vitest';
import { apiOf, createRoom, roomOfAnna, runRoom, startEmulator } from './support/emulator.ts';

describe('update conference', () => {
  it('changes what is sent and keeps the rest', async () => {
    const api = await apiOf(await startEmulator());
    const id = await createRoom(api, { tags: ['kept'] });
    const { status, body } = await api('PUT', `/conferences/${id}`, {
      ...roomOfAnna,
      topic: 'New',
      owner: 'boris',
    });
    expect(status).toBe(200);
    expect(body.conference).toMatchObject({ id, topic: 'New', owner: 'boris@video.example', tags: ['kept'] });
    expect((await api('GET', `/conferences/${id}`)).body).toEqual(body);
  });

  it('changes only the description while it runs', async () => {
    const api = await apiOf(await startEmulator());
    const id = await runRoom(api);
    expect(await api('PUT', `/conferences/${id}`, { ...roomOfAnna, description: 'now' })).toMatchObject({
      status: 200,
      body: { conference: { description: 'now' } },
    });
    expect(await api('PUT', `/conferences/${id}`, { ...roomOfAnna, topic: 'other' })).toMatchObject({
      status: 400,
      body: { error: { errors: [{ reason: 'conferenceIsRunning' }] } },
    });
    expect((await api('GET', `/conferences/${id}`)).body.conference.topic).toBe(roomOfAnna.topic);
  });

  it('finds no unknown one', async () => {
    const api = await apiOf(await startEmulator());
    expect(await api('PUT', '/conferences/1', roomOfAnna)).toMatchObject({
      status: 404,
      body: { error: { errors: [{ reason: 'conferenceNotFound', location: 'conference_id' }] } },
    });
  });
});
