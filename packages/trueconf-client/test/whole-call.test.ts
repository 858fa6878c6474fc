import { defaults, type EmulatorOptions, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TrueConfClient } from '../src/index.ts';
import { eventually } from './support/eventually.ts';

const start = async (options: EmulatorOptions = {}) => {
  const emulator = await TrueConfEmulator.start(options);
  onTestFinished(() => emulator.close());
  const { id, secret } = (options.clients ?? [defaults.client])[0] ?? defaults.client;
  const client = new TrueConfClient({
    url: emulator.url,
    auth: { clientId: id, clientSecret: secret },
    ...(emulator.ca !== null && { ca: emulator.ca }),
  });
  onTestFinished(() => client.close());
  return { emulator, client };
};

const ROOM = {
  topic: 'Visitor',
  type: 0,
  owner: 'anna',
  schedule: { type: -1 },
  auto_invite: 1,
  allow_guests: true,
  max_participants: 2,
  invitations: [{ id: 'anna' }],
  tags: ['desk'],
} as const;

describe.each<[string, EmulatorOptions]>([
  ['as documented', {}],
  ['over TLS with a certificate of its own', { tls: 'self-signed' }],
  ['answering 204 to a delete and 401 to a bad token', { variants: { deleted: 204, badToken: 401 } }],
])('with a server %s', (_name, options) => {
  it('makes a room, runs it, finds the guest a way in, and removes it', async () => {
    const { emulator, client } = await start(options);
    const { id } = await client.conferences.create(ROOM);
    const [{ state }, link] = await Promise.all([
      client.conferences.run(id),
      client.software.guestLink(id, { displayName: 'Visitor' }),
    ]);
    expect(state).toBe('running');
    expect(link).toContain(`${emulator.url}/webrtc/${id}#`);
    const found: string[] = [];
    for await (const room of client.conferences.all({ tag: 'desk', state: 'running' })) found.push(room.id);
    expect(found).toEqual([id]);
    expect(await client.conferences.stop(id)).toMatchObject({ state: 'stopped' });
    await client.conferences.delete(id);
    await expect(client.conferences.get(id)).rejects.toMatchObject({
      code: 'not_found',
      reason: 'conferenceNotFound',
    });
  });

  it('goes on when every token has expired', async () => {
    const { emulator, client } = await start(options);
    const { id } = await client.conferences.create(ROOM);
    emulator.faults.expireAllTokens();
    await expect(client.conferences.get(id)).resolves.toMatchObject({ id, topic: 'Visitor' });
  });
});

it('sees the operator join', async () => {
  const { client } = await start({
    users: [{ id: 'anna', status: 1, behaviour: { kind: 'answer', afterMs: 20 } }],
  });
  const { id } = await client.conferences.create(ROOM);
  await client.conferences.run(id);
  await eventually(async () => {
    const present = await client.participants.list(id);
    expect(present.map((participant) => participant.id.split('@')[0])).toContain('anna');
  });
});

it('reads users, groups and their status', async () => {
  const { client } = await start();
  const [group] = await client.groups.list();
  const members = await client.groups.users(group?.id ?? '');
  expect(members.map(({ id, status }) => [id, status])).toContainEqual(['anna', 1]);
  const users: string[] = [];
  for await (const { id } of client.users.all()) users.push(id);
  expect(users).toEqual(['anna', 'boris', 'clara']);
  expect((await client.users.get('anna')).id).toBe('anna');
});

it.each([400, 401, 403] as const)('tells a wrong secret from a %i', async (wrongSecret) => {
  const { emulator } = await start({ variants: { wrongSecret } });
  const client = new TrueConfClient({
    url: emulator.url,
    auth: { clientId: defaults.client.id, clientSecret: 'no' },
  });
  onTestFinished(() => client.close());
  await expect(client.conferences.list()).rejects.toMatchObject({
    code: 'unauthorized',
    status: wrongSecret,
  });
});

it('tells a missing scope', async () => {
  const { client } = await start({ clients: [{ id: 'a', secret: 'b', scopes: ['conferences'] }] });
  await expect(client.users.list()).rejects.toMatchObject({ code: 'forbidden', status: 403 });
  await client.conferences.list();
  expect(client.token.scopes).toEqual(['conferences']);
});
