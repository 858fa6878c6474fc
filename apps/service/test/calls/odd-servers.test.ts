import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { endCall } from '../../src/calls/end-call.ts';
import { parseNetwork } from '../../src/networks.ts';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import { trueconfConfig } from '../support/desk.ts';
import { furnishDesk } from '../support/furnish-desk.ts';
import {
  ACCESS_TOKEN,
  type GettingStartedServer,
  type Oddities,
  startGettingStartedServer,
} from '../support/getting-started-server.ts';
import { signedIn } from '../support/operator.ts';
import { call, visitor } from '../support/visitor.ts';

let server: GettingStartedServer;
let service: TestApp;
let url: string;
beforeAll(async () => {
  service = await buildTestApp({ rateLimitExempt: [parseNetwork('127.0.0.1')] });
  await furnishDesk(service.db, { operators: ['helen'] });
});
afterAll(() => service.close());

// Each test has a server of its own, and a service that has not met it before.
let node: TestApp;
beforeEach(async () => {
  server = await startGettingStartedServer();
  node = await service.another({ trueconf: trueconfConfig(server.url) });
  url = await node.app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  const live = await node.db.selectFrom('calls').select('id').where('status', '<>', 'ended').execute();
  for (const { id } of live)
    await endCall(node.ctx, { callId: id, reason: 'completed', by: 'system', actor: 'system' });
  await node.close();
  await server.close();
});

const odd = (oddities: Oddities) => Object.assign(server.oddities, oddities);

const isReleased = (id: string) =>
  sweepUntil(node, id, async () =>
    expect(await statusOf(node.db, id)).toMatchObject({ status: 'ended', room_state: 'released' }),
  );

async function answered(id: string): Promise<void> {
  const helen = await signedIn({ db: node.db, url }, 'helen');
  expect((await helen.answer(id)).status).toBe(200);
  await elapse(node.db, id, 1);
  await sweep(node);
  expect(await statusOf(node.db, id)).toMatchObject({ status: 'active' });
}

/** Three looks at what rings or goes on, each when it is due. */
async function looks(id: string): Promise<void> {
  for (let look = 0; look < 3; look += 1) {
    await elapse(node.db, id, 5);
    await sweep(node);
  }
}

test.for<[string, Oddities]>([
  ['nor later', { withoutAddress: true }],
  ['and shows no conference', { withoutAddress: true, leastRoutes: true }],
  ['and shows no conference but a page', { withoutAddress: true, leastRoutes: true, speaksPages: true }],
])(
  'a server that tells no address with the room, %s: the usual one lets the visitor in',
  async ([, what]) => {
    odd(what);
    const { status, body } = await call(url);
    expect(status).toBe(201);
    expect(body.webclient_url).toBe(`${server.url}/webrtc/${[...server.conferences.keys()][0]}`);
    odd({ leastRoutes: false });
    await visitor(url, body).hangUp();
    await isReleased(body.id);
  },
);

test.for<[string, Oddities]>([
  ['shows every conference as the article does', { showsSamples: true }],
  ['shows no conference', { leastRoutes: true }],
  ['shows no conference but a page', { leastRoutes: true, speaksPages: true }],
  ['knows nobody in a conference, and says so in a page', { speaksPages: true }],
])(
  'a server that %s: it rings, the answer counts, and the call goes on until somebody hangs up',
  async ([, what]) => {
    odd(what);
    const { body } = await call(url);
    await looks(body.id);
    expect(await statusOf(node.db, body.id)).toMatchObject({ status: 'ringing' });
    await answered(body.id);
    await looks(body.id);
    expect(await statusOf(node.db, body.id)).toMatchObject({ status: 'active' });
    await visitor(url, body).hangUp();
    await isReleased(body.id);
  },
);

test('a server that shows a room stopped for ever tells all the same when it is deleted', async () => {
  odd({ showsSamples: true });
  const { body } = await call(url);
  await answered(body.id);
  server.conferences.clear();
  await isReleased(body.id);
  expect(await statusOf(node.db, body.id)).toMatchObject({ end_reason: 'completed' });
});

test('a proxy that answers with pages while the server is away ends no call and leaves no room', async () => {
  const { body } = await call(url);
  await looks(body.id);
  await answered(body.id);
  odd({ isAway: true });
  await looks(body.id);
  expect(await statusOf(node.db, body.id)).toMatchObject({ status: 'active' });

  await visitor(url, body).hangUp();
  await vi.waitFor(() => expect(server.requests).toContain('DELETE /api/v3.8/conferences/{id}'));
  await looks(body.id);
  expect(await statusOf(node.db, body.id)).toMatchObject({ status: 'ended', room_state: 'running' });
  odd({ isAway: false });
  await isReleased(body.id);
  expect(server.conferences.size).toBe(0);
});

test('a server that says OK where the article shows no answer', async () => {
  odd({ saysOk: true });
  const { status, body } = await call(url);
  expect(status).toBe(201);
  await visitor(url, body).hangUp();
  await isReleased(body.id);
  expect(server.conferences.size).toBe(0);
  expect(server.requests.filter((request) => request.startsWith('DELETE'))).toHaveLength(1);
});

test('a server that takes the token in the query alone: no word of it in the log, nor in what is kept', async () => {
  odd({ takesQueryOnly: true });
  const { status, body } = await call(url);
  expect(status).toBe(201);
  await answered(body.id);
  odd({ takesQueryOnly: false, leastRoutes: true, speaksPages: true });
  await looks(body.id);
  await visitor(url, body).hangUp();
  await isReleased(body.id);
  const rows = await node.db.selectFrom('calls').selectAll().execute();
  const events = await node.db.selectFrom('call_events').selectAll().execute();
  expect(node.logLines.length).toBeGreaterThan(0);
  for (const shown of [...node.logLines, JSON.stringify([rows, events, body])]) {
    expect(shown).not.toContain(ACCESS_TOKEN);
    expect(shown).not.toContain('access_token');
  }
});
