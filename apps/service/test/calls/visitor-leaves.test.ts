import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { holdBack } from '../support/hold-back.ts';
import { request } from '../support/request.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test.for(['conferences.create', 'conferences.run', 'software.clients'])(
  'leaving while TrueConf works on %s ends the call and leaves no room',
  async (step, { desk }) => {
    const letGo = holdBack(desk, step);
    const leaving = new AbortController();
    const calling = call(desk.url, { signal: leaving.signal });
    await desk.trueconfAsked(step);
    leaving.abort();
    await expect(calling).rejects.toThrow();
    await vi.waitFor(async () => {
      const rows = await desk.db.selectFrom('calls').select('status').execute();
      expect(rows).toEqual([{ status: 'ended' }]);
    });
    letGo();
    await vi.waitFor(async () => {
      const rows = await desk.db.selectFrom('calls').selectAll().execute();
      expect(rows).toMatchObject([
        { status: 'ended', end_reason: 'abandoned', ended_by: 'visitor', room_state: 'released' },
      ]);
    });
    expect(desk.trueconf.state.conferences.size).toBe(0);
  },
);

test('hanging up twice is no fault, and the second changes nothing', async ({ desk }) => {
  const { body } = await call(desk.url);
  const first = await visitor(desk.url, body).hangUp();
  const second = await visitor(desk.url, body).hangUp();
  expect(second).toMatchObject({ status: 200, body: first.body });
});

test('a beacon hangs up: plain text with the token in it', async ({ desk }) => {
  const { body } = await call(desk.url);
  const send = (token: string) =>
    fetch(`${desk.url}/api/v1/calls/${body.id}/end`, { method: 'POST', body: JSON.stringify({ token }) });
  expect((await send('wrong')).status).toBe(401);
  expect((await send(body.token)).status).toBe(200);
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', end_reason: 'abandoned' });
});

test('a beacon that is no JSON is refused', async ({ desk }) => {
  const { body } = await call(desk.url);
  const response = await fetch(`${desk.url}/api/v1/calls/${body.id}/end`, {
    method: 'POST',
    body: '{"token"',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'invalid_request' });
});

test('feedback is kept, and a rating out of range refused', async ({ desk }) => {
  const { body } = await call(desk.url);
  const guest = visitor(desk.url, body);
  expect((await guest.rate({ rating: 6 })).status).toBe(400);
  expect((await guest.rate({ rating: 4, comment: 'Kind' })).status).toBe(204);
  expect(await desk.db.selectFrom('calls').select(['rating', 'rating_comment']).execute()).toEqual([
    { rating: 4, rating_comment: 'Kind' },
  ]);
  expect(
    (
      await request(`${desk.url}/api/v1/calls/${body.id}/feedback`, {
        method: 'POST',
        headers: { authorization: `Bearer ${body.token}` },
        body: 'nonsense',
      })
    ).status,
  ).toBe(400);
});
