import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { request } from '../support/request.ts';
import { SITE } from '../support/seed-desk.ts';
import { call, visitor } from '../support/visitor.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ site: { queue: false } });
  await desk.db
    .insertInto('sites')
    .values({
      key: 'closed',
      name: 'Closed',
      origins: [],
      timezone: 'UTC',
      hours: '[]',
      ...{ queue: true, ring_timeout_s: 20, routing: 'one_by_one', max_call_minutes: 60 },
    })
    .execute();
});
afterAll(() => desk.close());

test.each([
  ['an unknown site', { site: 'nowhere' }, 404, 'site_not_found'],
  ['a foreign page', { origin: 'https://evil.example' }, 403, 'origin_not_allowed'],
  ['a closed site', { site: 'closed' }, 409, 'site_closed'],
  ['an unknown department', { department: 'nobody' }, 400, 'invalid_request'],
  ['a key that is none', { key: 'zwei Wörter'.normalize('NFC').replace('ö', 'o') }, 400, 'invalid_request'],
])('%s', async (_, options, status, code) => {
  const answer = await call(desk.url, options);
  expect(answer).toMatchObject({ status, body: { code } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test.each([
  ['nothing', undefined],
  ['no site', { visitor: { name: 'Maria' } }],
  ['no name', { site: SITE, visitor: { name: ' ' } }],
  ['a name with control characters', { site: SITE, visitor: { name: 'Maria\u0007' } }],
  [
    'a page that is no web address',
    { site: SITE, visitor: { name: 'M' }, page: { url: 'javascript:alert(1)' } },
  ],
])('a body with %s is refused and nothing is stored', async (_, body) => {
  const answer = await request<{ code: string }>(`${desk.url}/api/v1/calls`, { method: 'POST', body });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  expect(await desk.db.selectFrom('calls').selectAll().execute()).toEqual([]);
});

test('a call that is nobody’s and a wrong token are told alike', async () => {
  const unknown = { id: '6f0f8a52-2f0c-4b7e-9b43-0c8c7f0a2d11', token: 'x'.repeat(43) };
  const { body } = await call(desk.url);
  for (const credential of [unknown, { ...unknown, id: body.id }]) {
    expect(await visitor(desk.url, credential).look()).toMatchObject({
      status: 401,
      body: { code: 'unauthorized' },
    });
  }
  await visitor(desk.url, body).hangUp();
});

test('nobody there and no queue: nobody_available, and nothing stays', async () => {
  await desk.db.updateTable('operators').set({ trueconf_status: 0 }).execute();
  // The room of the call before may be released at any moment.
  const eventsOfCalls = () =>
    desk.db.selectFrom('call_events').selectAll().where('type', '<>', 'room.released').execute();
  const before = await eventsOfCalls();
  expect(await call(desk.url)).toMatchObject({ status: 409, body: { code: 'nobody_available' } });
  expect(await eventsOfCalls()).toEqual(before);
});
