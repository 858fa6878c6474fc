import { describe, expect, it } from 'vitest';
import { apiOf, createRoom, roomOfAnna, startEmulator } from './support/emulator.ts';

const allRights = Object.fromEntries(
  ['chat', 'slide_show', 'white_board', 'file_transfer', 'audio', 'video']
    .flatMap((what) => [`${what}_send`, `${what}_rcv`])
    .concat('desktop_sharing', 'recording')
    .map((name) => [name, true]),
);

describe('create conference', () => {
  it("answers the getting-started guide's request with the fields and order of its sample", async () => {
    const users = [{ id: 'helen' }, { id: 'dean' }];
    const server = await startEmulator({ users, serverName: 'ruwu1.trueconf.name' });
    const api = await apiOf(server);
    const { status, body } = await api('POST', '/conferences', {
      topic: 'My Conference',
      type: 0,
      auto_invite: 1,
      max_participants: 10,
      invitations: [{ id: 'helen' }, { id: 'dean' }],
      schedule: { type: -1 },
      owner: 'helen',
    });
    expect(status).toBe(200);
    const { id } = body.conference;
    const expected = {
      id: expect.stringMatching(/^\d{10}$/),
      type: 0,
      topic: 'My Conference',
      owner: 'helen@ruwu1.trueconf.name',
      description: '',
      max_podiums: 10,
      max_participants: 10,
      schedule: { type: -1 },
      invitations: [
        { id: 'dean', display_name: null },
        { id: 'helen', display_name: null },
      ],
      allow_guests: false,
      auto_invite: 1,
      state: 'stopped',
      url: `${server.url}/c/${id}`,
      webclient_url: `${server.url}/webrtc/${id}`,
      created_at: expect.closeTo(Date.now() / 1000, -1),
      multicast_enable: false,
      multicast_address: '224.0.1.224:4000-6000',
      tags: [],
      recording: 0,
      stream_recording_state: 0,
      rights: { guest: allRights, user: allRights },
      broadcast_enabled: false,
      broadcast_id: null,
      broadcast: null,
      allow_only_planned_participants: false,
    };
    expect(body.conference).toEqual(expected);
    expect(Object.keys(body.conference)).toEqual(Object.keys(expected));
  });

  it('echoes everything else that can be written', async () => {
    const api = await apiOf(await startEmulator());
    const fields = {
      id: 'own_Id_1',
      type: 3,
      vad_selector: 1,
      max_participants: 40,
      max_podiums: 4,
      description: 'd',
      schedule: { type: 1, start_time: 1_900_000_000, duration: 3600, time_offset: 180 },
      invitations: [{ id: 'guest@elsewhere', display_name: 'Guest' }],
      tags: ['one', 'two'],
      recording: 1,
      allow_only_planned_participants: true,
    };
    const { body } = await api('POST', '/conferences', {
      ...roomOfAnna,
      ...fields,
      rights: { guest: { recording: false } },
    });
    expect(body.conference).toMatchObject(fields);
    expect(body.conference.rights.guest).toEqual({ ...allRights, recording: false });
    expect(body.conference.rights.user).toEqual(allRights);
  });

  it('takes numbers written as strings and drops what cannot be written', async () => {
    const api = await apiOf(await startEmulator());
    const { body } = await api('POST', '/conferences', {
      ...roomOfAnna,
      type: '0',
      max_participants: '2',
      state: 'running',
      stream_recording_state: 0,
      nonsense: true,
    });
    expect(body.conference).toMatchObject({ type: 0, max_participants: 2, max_podiums: 2, state: 'stopped' });
    expect(body.conference).not.toHaveProperty('nonsense');
  });

  it.each([
    ['topic', undefined],
    ['topic', ''],
    ['topic', 'x'.repeat(241)],
    ['type', undefined],
    ['type', 2],
    ['vad_selector', 1],
    ['schedule', undefined],
    ['schedule', { type: 1 }],
    ['owner', 12],
    ['id', 'no spaces'],
    ['id', 'x'.repeat(129)],
    ['max_participants', 0],
    ['max_participants', 100_000],
    ['invitations', [{ name: 'Anna' }]],
    ['allow_guests', 'yes'],
    ['auto_invite', 3],
    ['rights', { guest: { fly: true } }],
    ['tags', 'frontdesk'],
  ])('refuses %s %o and names the field', async (field, value) => {
    const api = await apiOf(await startEmulator());
    const answer = await api('POST', '/conferences', { ...roomOfAnna, [field]: value });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 400, errors: [{ locationType: 'parameter' }] } },
    });
    expect(answer.body.error.errors[0]?.location).toMatch(new RegExp(`^${field}`));
  });

  it('refuses an owner that does not exist', async () => {
    const api = await apiOf(await startEmulator());
    const answer = await api('POST', '/conferences', { ...roomOfAnna, owner: 'nobody' });
    expect(answer).toMatchObject({ status: 400, body: { error: { errors: [{ location: 'owner' }] } } });
  });

  it('finds one by an own id of the greatest length', async () => {
    const api = await apiOf(await startEmulator());
    const id = await createRoom(api, { id: 'x'.repeat(128) });
    expect(await api('GET', `/conferences/${id}`)).toMatchObject({ status: 200 });
  });

  it('refuses an id that is taken', async () => {
    const api = await apiOf(await startEmulator());
    await createRoom(api, { id: '0000000001' });
    const answer = await api('POST', '/conferences', { ...roomOfAnna, id: '0000000001' });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { errors: [{ reason: 'uniqueValueAlreadyInUse', location: 'id' }] } },
    });
  });

  it.each(['', '[]', '"text"', '{'])('refuses the body %j without a 500', async (body) => {
    const server = await startEmulator({ secretKey: 'key' });
    const response = await fetch(`${server.url}/api/v3.8/conferences?access_token=key`, {
      method: 'POST',
      body,
    });
    expect(response.status).toBe(400);
  });
});
