import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { enter } from '../support/rooms.ts';
import { followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

test('a snapshot of the desk comes first, then each change of its calls', async ({ desk }) => {
  const earlier = await call(desk.url, { name: 'Earlier' });
  await visitor(desk.url, earlier.body).hangUp();
  const anna = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, anna.cookie);
  const snapshot = await stream.until('snapshot');
  if (snapshot.type !== 'snapshot') throw new Error();
  expect(snapshot.login).toBe('anna');
  expect(snapshot.calls).toMatchObject([
    { visitor: { name: 'Earlier' }, status: 'ended', end_reason: 'abandoned' },
  ]);

  const { body } = await call(desk.url, { name: 'Maria' });
  const ringing = await stream.until('call.ringing', body.id);
  if (ringing.type !== 'call.ringing') throw new Error();
  expect(ringing.call).toMatchObject({
    id: body.id,
    site: { key: 'shop', name: 'Shop' },
    visitor: { name: 'Maria' },
    ringing: [{ login: 'boris', name: 'Boris' }],
    operator: null,
  });
  expect(ringing.call.ring_until).not.toBe(null);

  enter(desk, body.id, 'boris');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  const answered = await stream.until('call.answered');
  if (answered.type !== 'call.answered') throw new Error();
  expect(answered.call).toMatchObject({
    status: 'active',
    operator: { login: 'boris' },
    ringing: [],
    ring_until: null,
  });
  stream.close();
});

test.for([
  ['signing out', (desk, anna) => request(`${desk.url}/api/v1/session`, { method: 'DELETE', ...anna })],
  [
    'a changed password, or time',
    async (desk) => {
      await desk.db.deleteFrom('sessions').execute();
      await sweep(desk);
    },
  ],
] satisfies [string, (desk: Desk, anna: { headers: { cookie: string } }) => unknown][])(
  'a console is told nothing any more after %s',
  async ([, end], { desk }) => {
    const { cookie } = await signedIn(desk, 'anna');
    const other = await followDesk(desk.url, (await signedIn(desk, 'anna')).cookie);
    const stream = await followDesk(desk.url, cookie);
    await stream.until('snapshot');
    await sweep(desk);
    await end(desk, { headers: { cookie } });
    await stream.ended;
    other.close();
  },
);

test('calls of other departments are not shown, to a supervisor they are', async ({ desk }) => {
  await desk.db
    .insertInto('operators')
    .values([
      { login: 'eve', name: 'Eve', trueconf_id: 'eve', role: 'operator' },
      { login: 'sue', name: 'Sue', trueconf_id: 'sue', role: 'supervisor' },
    ])
    .execute();
  const [eve, sue] = [await signedIn(desk, 'eve'), await signedIn(desk, 'sue')];
  const [eves, sues] = [await followDesk(desk.url, eve.cookie), await followDesk(desk.url, sue.cookie)];
  await Promise.all([eves.until('snapshot'), sues.until('snapshot')]);
  const { body } = await call(desk.url);
  await visitor(desk.url, body).hangUp();
  await sues.until('call.ended');
  expect(eves.events.filter(({ type }) => type.startsWith('call.'))).toEqual([]);
  const again = await followDesk(desk.url, eve.cookie);
  const snapshot = await again.until('snapshot');
  expect(snapshot.type === 'snapshot' && snapshot.calls).toEqual([]);
  for (const stream of [eves, sues, again]) stream.close();
});

test('a change of presence reaches the operator’s consoles', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, anna.cookie);
  await stream.until('snapshot');
  await fetch(`${desk.url}/api/v1/console/presence`, {
    method: 'PUT',
    headers: { cookie: anna.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ status: 'away', reason: 'Lunch' }),
  });
  await vi.waitFor(() => {
    expect(stream.events.findLast(({ type }) => type === 'presence.changed')).toMatchObject({
      presence: { status: 'away', reason: 'Lunch' },
    });
  });
  stream.close();
});

test('available counts while a console is open, and 45 s longer', async ({ desk }) => {
  // TrueConf shows nobody online: only the console makes an operator free.
  await desk.db.updateTable('operators').set({ trueconf_status: 0 }).execute();
  await desk.db.updateTable('operators').set({ presence: 'available' }).where('login', '=', 'anna').execute();
  expect((await call(desk.url)).body.code).toBe('nobody_available');

  const anna = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, anna.cookie);
  await stream.until('snapshot');
  const seen = (secondsAgo: number) =>
    desk.db
      .updateTable('operators')
      .set({ console_seen_at: new Date(Date.now() - secondsAgo * 1000) })
      .execute();
  await seen(3600);
  await sweep(desk);
  await desk.db.updateTable('operators').set({ trueconf_status: 0 }).execute();
  const first = await call(desk.url);
  expect(first.body.operator).toMatchObject({ name: 'Anna' });
  await visitor(desk.url, first.body).hangUp();

  stream.close();
  await vi.waitFor(() => expect(desk.ctx.events.watchingOperators()).toEqual([]));
  await seen(44);
  const second = await call(desk.url);
  expect(second.status).toBe(201);
  await visitor(desk.url, second.body).hangUp();
  await seen(46);
  expect((await call(desk.url)).body.code).toBe('nobody_available');
});

test('without a session there is no stream', async ({ desk }) => {
  const response = await fetch(`${desk.url}/api/v1/console/events`);
  expect(response.status).toBe(401);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});
