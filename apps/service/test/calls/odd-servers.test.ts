import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep } from '../support/call-time.ts';
import { ACCESS_TOKEN, type Oddities } from '../support/getting-started-server.ts';
import { type OddDesk, test } from '../support/odd-desk.ts';
import { signedIn } from '../support/operator.ts';
import { call, visitor } from '../support/visitor.ts';

async function answered(desk: OddDesk, id: string): Promise<void> {
  const helen = await signedIn(desk, 'helen');
  expect((await helen.answer(id)).status).toBe(200);
  await elapse(desk.db, id, 1);
  await sweep(desk);
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'active' });
}

/** Three checks of what rings or goes on, each when it is due. */
async function checks(desk: OddDesk, id: string): Promise<void> {
  for (let check = 0; check < 3; check += 1) {
    await elapse(desk.db, id, 5);
    await sweep(desk);
  }
}

test.for<[string, Oddities]>([
  ['nor later', { withoutAddress: true }],
  ['and shows no conference', { withoutAddress: true, leastRoutes: true }],
  ['and shows no conference but a page', { withoutAddress: true, leastRoutes: true, speaksPages: true }],
])(
  'a server that tells no address with the room, %s: the usual one lets the visitor in',
  async ([, what], { desk }) => {
    desk.odd(what);
    const { status, body } = await call(desk.url);
    expect(status).toBe(201);
    expect(body.webclient_url).toBe(`${desk.server.url}/webrtc/${[...desk.server.conferences.keys()][0]}`);
    desk.odd({ leastRoutes: false });
    await visitor(desk.url, body).hangUp();
    await desk.becomesReleased(body.id);
  },
);

test.for<[string, Oddities]>([
  ['shows every conference as the article does', { showsSamples: true }],
  ['shows no conference', { leastRoutes: true }],
  ['shows no conference but a page', { leastRoutes: true, speaksPages: true }],
  ['knows nobody in a conference, and says so in a page', { speaksPages: true }],
])(
  'a server that %s: it rings, the answer counts, and the call goes on until somebody hangs up',
  async ([, what], { desk }) => {
    desk.odd(what);
    const { body } = await call(desk.url);
    await checks(desk, body.id);
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
    await answered(desk, body.id);
    await checks(desk, body.id);
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' });
    await visitor(desk.url, body).hangUp();
    await desk.becomesReleased(body.id);
  },
);

test('a server that names an address no page may show: a clear refusal, and no address made up in its place', async ({
  desk,
}) => {
  desk.odd({ namesAddress: 'http://10.0.0.5/webrtc/1?secret=word' });
  const { status, body } = await call(desk.url);
  expect(status).toBe(502);
  expect(body).toMatchObject({ code: 'video_server_error', detail: expect.stringContaining('web address') });
  const told = desk.logLines.filter((line) => line.includes('no page may show'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('http://10.0.0.5"');
  expect(desk.logLines.join()).not.toContain('secret=word');
  await vi.waitFor(() => expect(desk.server.conferences.size).toBe(0));
});

test('a server that shows a room stopped for ever tells all the same when it is deleted', async ({
  desk,
}) => {
  desk.odd({ showsSamples: true });
  const { body } = await call(desk.url);
  await answered(desk, body.id);
  desk.server.conferences.clear();
  await desk.becomesReleased(body.id);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ end_reason: 'completed' });
});

test.for<[string, string | undefined]>([
  ['in a page', undefined],
  ['in plain words', '404 page not found\n'],
  ['in JSON of its own', '{"message":"no Route matched with those values"}'],
  ['without a word', ''],
])(
  'a proxy that says 404 %s while the server is away ends no call and leaves no room',
  async ([, awayInWords], { desk }) => {
    if (awayInWords !== undefined) desk.odd({ awayInWords });
    const { body } = await call(desk.url);
    await checks(desk, body.id);
    await answered(desk, body.id);
    desk.odd({ isAway: true });
    await checks(desk, body.id);
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' });

    await visitor(desk.url, body).hangUp();
    await vi.waitFor(() => expect(desk.server.requests).toContain('DELETE /api/v3.8/conferences/{id}'));
    await checks(desk, body.id);
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', room_state: 'running' });
    desk.odd({ isAway: false });
    await desk.becomesReleased(body.id);
    expect(desk.server.conferences.size).toBe(0);
  },
);

test('a server that says that it does not know how to delete: the room is let go of, and told of', async ({
  desk,
}) => {
  desk.odd({ leastRoutes: true, namesUnknownRoutes: true });
  const { body } = await call(desk.url);
  await answered(desk, body.id);
  await desk.hangUp(body);
  const told = desk.logLines.filter((line) => line.includes('does not know how to delete'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(body.id);
});

test('a server that says OK where the article shows no answer', async ({ desk }) => {
  desk.odd({ saysOk: true });
  const { status, body } = await call(desk.url);
  expect(status).toBe(201);
  await desk.hangUp(body);
  expect(desk.server.conferences.size).toBe(0);
  expect(desk.server.requests.filter((request) => request.startsWith('DELETE'))).toHaveLength(1);
});

test('a server that takes the token in the query alone: no word of it in the log, nor in what is kept', async ({
  desk,
}) => {
  desk.odd({ takesQueryOnly: true });
  const { status, body } = await call(desk.url);
  expect(status).toBe(201);
  await answered(desk, body.id);
  desk.odd({ takesQueryOnly: false, leastRoutes: true, speaksPages: true });
  await checks(desk, body.id);
  await desk.hangUp(body);
  const rows = await desk.db.selectFrom('calls').selectAll().execute();
  const events = await desk.db.selectFrom('call_events').selectAll().execute();
  expect(desk.logLines.length).toBeGreaterThan(0);
  for (const shown of [...desk.logLines, JSON.stringify([rows, events, body])]) {
    expect(shown).not.toContain(ACCESS_TOKEN);
    expect(shown).not.toContain('access_token');
  }
});
