import type { FaultRule } from '@frontdesk/trueconf-emulator';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { endCall } from '../../src/calls/end-call.ts';
import { buildTestApp } from '../support/app.ts';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweepUntil } from '../support/call-time.ts';
import { type Desk, openDesk, trueconfConfig } from '../support/desk.ts';
import { enter } from '../support/rooms.ts';
import { seedDesk } from '../support/seed-desk.ts';
import { call, visitor } from '../support/visitor.ts';

// One desk for all: what goes wrong is put right after each.
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ operators: ['anna'] });
});
afterAll(() => desk.close());

afterEach(async () => {
  desk.trueconf.faults.clear();
  await vi.waitFor(async () => {
    for (const { id } of await desk.db
      .selectFrom('calls')
      .select('id')
      .where('status', '<>', 'ended')
      .execute()) {
      await endCall(desk.ctx, { callId: id, reason: 'completed', by: 'system', actor: 'system' });
    }
    expect(desk.trueconf.state.conferences.size).toBe(0);
  });
  desk.trueconf.journal.clear();
});

const lastCall = async () =>
  (await desk.db.selectFrom('calls').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()).id;
type Effect = FaultRule['effect'];

const unavailable = { status: 503, code: 'video_server_unavailable' };
const refused = { status: 502, code: 'video_server_error' };

test.for<[string, string, Effect, { status: number; code: string }]>([
  ['create is reset', 'conferences.create', { kind: 'reset' }, unavailable],
  ['the answer to create is lost', 'conferences.create', { kind: 'drop_answer' }, unavailable],
  ['the answer to create breaks off', 'conferences.create', { kind: 'truncate' }, unavailable],
  ['create answers 500', 'conferences.create', { kind: 'status', status: 500 }, unavailable],
  ['create answers a page', 'conferences.create', { kind: 'html', status: 502 }, unavailable],
  ['create answers nonsense', 'conferences.create', { kind: 'garbage' }, refused],
  ['create is refused', 'conferences.create', { kind: 'status', status: 400 }, refused],
  ['a scope is missing', 'conferences.create', { kind: 'status', status: 403, reason: 'forbidden' }, refused],
  ['run is reset', 'conferences.run', { kind: 'reset' }, unavailable],
  ['run is refused', 'conferences.run', { kind: 'status', status: 400 }, refused],
  ['run answers 500', 'conferences.run', { kind: 'status', status: 500 }, unavailable],
])('%s: the visitor is told, the operator is free, no room stays', async ([, path, effect, expected]) => {
  desk.trueconf.faults.add({ match: { path }, effect });
  const { status, headers, body } = await call(desk.url);
  expect({ status, code: body.code }).toEqual(expected);
  expect(headers.has('retry-after')).toBe(expected === unavailable);

  desk.trueconf.faults.clear();
  const id = await lastCall();
  expect(await statusOf(desk.db, id)).toMatchObject({
    status: 'ended',
    end_reason: 'failed',
    ended_by: 'system',
  });
  await sweepUntil(desk, id, () => expect(desk.trueconf.state.conferences.size).toBe(0));
  expect((await call(desk.url)).body.operator).toMatchObject({ name: 'Anna' });
});

test.for<[string, Effect]>([
  ['reset', { kind: 'reset' }],
  ['500', { kind: 'status', status: 500 }],
  ['404', { kind: 'status', status: 404 }],
  ['a page', { kind: 'html' }],
])('without the list of web clients (%s) the address of the conference serves', async ([, effect]) => {
  desk.trueconf.faults.add({ match: { path: 'software.clients' }, effect });
  const { status, body } = await call(desk.url);
  expect(status).toBe(201);
  const [id] = desk.trueconf.state.conferences.keys();
  expect(body.webclient_url).toBe(`${desk.trueconf.url}/webrtc/${id}`);
});

test.for<[string, string, Effect]>([
  ['stop is reset', 'conferences.stop', { kind: 'reset' }],
  ['stop answers 500', 'conferences.stop', { kind: 'status', status: 500 }],
  ['delete is reset', 'conferences.delete', { kind: 'reset' }],
  ['the answer to delete is lost', 'conferences.delete', { kind: 'drop_answer' }],
  ['delete answers 500', 'conferences.delete', { kind: 'status', status: 500 }],
  ['delete is refused', 'conferences.delete', { kind: 'status', status: 400 }],
])('%s: hanging up works, the room goes later', async ([, path, effect]) => {
  const { body } = await call(desk.url);
  desk.trueconf.faults.add({ match: { path }, effect });
  expect((await visitor(desk.url, body).hangUp()).status).toBe(200);
  await desk.trueconfAsked(path);
  desk.trueconf.faults.clear();
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ room_state: 'released' }),
  );
  expect(desk.trueconf.state.conferences.size).toBe(0);
  expect((await eventsOf(desk.db, body.id)).filter((type) => type === 'room.released')).toHaveLength(1);
});

test('a room that is gone already is released without ado', async () => {
  const { body } = await call(desk.url);
  desk.trueconf.state.delete([...desk.trueconf.state.conferences.keys()][0] ?? '');
  await visitor(desk.url, body).hangUp();
  await vi.waitFor(async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ room_state: 'released' }),
  );
});

test('TrueConf is down: said at once, and nothing is looked for on a server that never got a word', async () => {
  const service = await buildTestApp();
  await seedDesk(service.db);
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  expect(await call(url)).toMatchObject({ status: 503, body: { code: 'video_server_unavailable' } });
  expect(await service.db.selectFrom('calls').selectAll().executeTakeFirstOrThrow()).toMatchObject({
    status: 'ended',
    end_reason: 'failed',
    room_state: 'none',
    room_requested_at: null,
  });
  await service.close();
});

test('no token is to be had: a passing fault', async () => {
  const service = await desk.another();
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  desk.trueconf.faults.add({ match: { path: 'token' }, effect: { kind: 'status', status: 500 } });
  expect(await call(url)).toMatchObject({ status: 503, body: { code: 'video_server_unavailable' } });
  await service.close();
});

test('the wrong secret is the administrator’s fault, not a passing one', async () => {
  const service = await desk.another({
    trueconf: { ...trueconfConfig(desk.trueconf.url), auth: { clientId: 'who', clientSecret: 'wrong' } },
  });
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  expect(await call(url)).toMatchObject({ status: 502, body: { code: 'video_server_error' } });
  await service.close();
});

test('TrueConf away in the middle of a conversation ends nothing', async () => {
  const { body } = await call(desk.url);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  desk.trueconf.faults.add({ effect: { kind: 'reset' } });
  for (let minute = 0; minute < 5; minute += 1) {
    await elapse(desk.db, body.id, 60);
    await sweepUntil(desk, body.id, () => undefined);
  }
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active', room_state: 'running' });
  desk.trueconf.faults.clear();
  const row = () => desk.db.selectFrom('calls').selectAll().where('id', '=', body.id).executeTakeFirst();
  const isWell = async () => expect(await row()).toMatchObject({ status: 'active', room_check_failures: 0 });
  await sweepUntil(desk, body.id, isWell, 30);
});
