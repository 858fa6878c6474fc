import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep } from '../support/call-time.ts';
import type { Oddities } from '../support/getting-started-server.ts';
import { becomesReleased, type OddDesk, test } from '../support/odd-desk.ts';
import { call } from '../support/visitor.ts';

const isPlain = (fields: object) => !('tags' in fields) && !('rights' in fields);

/** Whether each request to create a room was a plain one. */
const plainOnes = ({ server }: OddDesk) => server.createRequests.map(isPlain);

test.for([400, 403, 422])(
  'a server that refuses our fields with %i takes the plain ones, and is remembered',
  async (status, { desk }) => {
    desk.odd({ refusesFieldsWith: status });
    for (const asked of [
      [false, true, true],
      [false, true, true, true],
    ]) {
      const answer = await call(desk.url);
      expect(answer.status).toBe(201);
      expect(plainOnes(desk)).toEqual(asked);
      await desk.hangUp(answer.body);
    }
  },
);

test('a conflict may pass: the plain room serves the call, and the next is asked for with all fields', async ({
  desk,
}) => {
  desk.odd({ refusesFieldsWith: 409 });
  await desk.hangUp((await call(desk.url)).body);
  desk.odd({ refusesFieldsWith: undefined });
  await desk.hangUp((await call(desk.url)).body);
  expect(plainOnes(desk)).toEqual([false, true, true, false]);
});

test('a server that fails on our fields: the next call gets a plain room', async ({ desk }) => {
  desk.odd({ refusesFieldsWith: 500 });
  expect((await call(desk.url)).status).toBe(503);
  const { status, body } = await call(desk.url);
  expect(status).toBe(201);
  expect(plainOnes(desk)).toEqual([false, false, true, true]);
  await desk.hangUp(body);
});

test('a server that failed once and is well again gets all fields, or no guest could come in', async ({
  desk,
}) => {
  desk.odd({ refusesFieldsWith: 500 });
  await call(desk.url);
  desk.odd({ refusesFieldsWith: undefined });
  await desk.hangUp((await call(desk.url)).body);
  expect(plainOnes(desk)).toEqual([false, false]);
});

test('one refusal that passes: guests come in all the while, and minutes later all fields are asked for again', async ({
  desk,
}) => {
  desk.odd({ refusesNextCreatesWith: [403] });
  await desk.hangUp((await call(desk.url)).body);
  await desk.hangUp((await call(desk.url)).body);
  expect(plainOnes(desk)).toEqual([false, true, true]);
  expect(desk.server.createRequests.map((fields) => fields['allow_guests'])).toEqual([true, true, true]);

  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 300_000);
  await desk.hangUp((await call(desk.url)).body);
  vi.restoreAllMocks();
  expect(plainOnes(desk)).toEqual([false, true, true, false]);
});

async function lostCall(
  desk: OddDesk,
  losesCreateAnswer: Oddities['losesCreateAnswer'] = true,
): Promise<string> {
  desk.odd({ losesCreateAnswer });
  expect((await call(desk.url)).status).toBe(503);
  desk.odd({ losesCreateAnswer: false });
  const { id } = await desk.db
    .selectFrom('calls')
    .select('id')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return id;
}

test.for<[string, Oddities]>([
  ['lists every conference', {}],
  ['lists by tag', { filtersByTag: true }],
])(
  'a plain server that %s: a room whose answer was lost is found by its topic, and no other',
  async ([, what], { desk }) => {
    desk.odd({ ...what, refusesFieldsWith: 400 });
    await desk.hangUp((await call(desk.url)).body);
    const id = await lostCall(desk);
    expect(desk.server.createRequests.at(-1)?.['topic']).toBe(`Maria · Shop · ${id.slice(0, 8)}`);

    // The same visitor presses again, and gets the same operator.
    const { body } = await call(desk.url);
    await desk.becomesReleased(id);
    expect([...desk.server.conferences.values()].map(({ topic }) => topic)).toEqual([
      `Maria · Shop · ${body.id.slice(0, 8)}`,
    ]);
    await desk.hangUp(body);
  },
);

test('a server that takes all fields and keeps no tags gets the mark in the topic too', async ({ desk }) => {
  desk.odd({ keepsNoTags: true, filtersByTag: true });
  await desk.hangUp((await call(desk.url)).body);
  const id = await lostCall(desk);
  expect(plainOnes(desk)).toEqual([false, false]);
  await desk.becomesReleased(id);
  expect(desk.server.conferences.size).toBe(0);
});

test('a process that has made no room yet finds what the one before it lost', async ({ desk }) => {
  desk.odd({ refusesFieldsWith: 400, filtersByTag: true });
  await desk.hangUp((await call(desk.url)).body);
  const id = await lostCall(desk);
  const next = await desk.another();
  await becomesReleased(next, id);
  await next.close();
  expect(desk.server.conferences.size).toBe(0);
});

test('a room that is not found on a plain server is told of in the log', async ({ desk }) => {
  desk.odd({ refusesFieldsWith: 400 });
  await desk.hangUp((await call(desk.url)).body);
  const id = await lostCall(desk, 'before');
  await desk.becomesReleased(id, 300);
  const told = desk.logLines.filter((line) => line.includes('may be left there'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(id);
});

test('so is one on a server that says in a page that it has no list, but not while it is away', async ({
  desk,
}) => {
  desk.odd({ refusesFieldsWith: 400, leastRoutes: true, speaksPages: true });
  await desk.hangUp((await call(desk.url)).body);
  const id = await lostCall(desk);
  desk.odd({ isAway: true });
  for (let look = 0; look < 8; look += 1) {
    await elapse(desk.db, id, 40);
    await sweep(desk);
  }
  expect(await statusOf(desk.db, id)).toMatchObject({ room_state: 'none' });
  desk.odd({ isAway: false });
  await desk.becomesReleased(id, 30);
  expect(desk.logLines.filter((line) => line.includes('does not list its rooms'))).toHaveLength(1);
});
