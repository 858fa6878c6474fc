import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a snapshot comes first, then changes, and the stream ends with the call', async () => {
  const { body } = await call(desk.url);
  const stream = await followCall(desk.url, body);
  const snapshot = await stream.until('snapshot');
  expect(snapshot.call).toMatchObject({ id: body.id, status: 'ringing', webclient_url: body.webclient_url });

  await visitor(desk.url, body).hangUp();
  const ended = await stream.until('call.ended');
  expect(ended.call).toMatchObject({ status: 'ended', end_reason: 'abandoned', webclient_url: null });
  await stream.ended;
});

test('with Last-Event-ID what was missed follows the snapshot', async () => {
  const { body } = await call(desk.url);
  const first = await followCall(desk.url, body);
  const { id } = await first.until('snapshot');
  first.close();
  await visitor(desk.url, body).hangUp();

  const second = await followCall(desk.url, body, id);
  await second.ended;
  const [snapshot, ...missed] = second.events;
  expect(snapshot).toMatchObject({ type: 'snapshot', id, call: { status: 'ended' } });
  expect(missed.map(({ type }) => type)).toContain('call.ended');
  expect(missed.every((event) => event.id > id)).toBe(true);
});

test.each(['', 'Bearer wrong'])(
  'authorization %j is refused as a problem, not as a stream',
  async (authorization) => {
    const { body } = await call(desk.url);
    const stream = await followCall(desk.url, { id: body.id, token: authorization });
    expect(stream.status).toBe(401);
    await visitor(desk.url, body).hangUp();
  },
);
