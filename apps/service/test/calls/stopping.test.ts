import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { followCall } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk();

test('a stop in the middle of a set-up waits for it: the visitor gets the call, which outlives the process', async ({
  desk,
}) => {
  const next = await desk.another();
  const nextUrl = await next.app.listen({ port: 0, host: '127.0.0.1' });
  desk.trueconf.faults.delayMs = 150;
  const calling = call(desk.url);
  await desk.trueconfAsked('conferences.create');
  const stopped = desk.app.close();
  const { status, body } = await calling;
  await stopped;
  expect(status).toBe(201);
  desk.trueconf.faults.delayMs = 0;
  expect(await statusOf(next.db, body.id)).toMatchObject({ status: 'ringing', room_state: 'running' });

  // The visitor comes back to another node, or to this one once it is up again.
  const stream = await followCall(nextUrl, body);
  await stream.until('snapshot');
  await sweepUntil(next, body.id, async () =>
    expect(await eventsOf(next.db, body.id)).toContain('call.offered'),
  );
  stream.close();
  await next.close();
});

test('streams end with a hint when to come back, and the visitor does not count as lost', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const stream = await followCall(desk.url, body);
  await stream.until('snapshot');
  await desk.app.close();
  await stream.ended;
  expect(stream.text()).toMatch(/retry: \d{4}\n\n$/);
  expect(await eventsOf(desk.db, body.id)).not.toContain('call.visitor_lost');
});

test('a connection that was opened and never used keeps no process from stopping', async ({ desk }) => {
  const spare = connect(Number(new URL(desk.url).port), '127.0.0.1');
  await once(spare, 'connect');
  // The server knows of it once it has answered on a later one.
  await call(desk.url);
  const gone = once(spare, 'close');
  await desk.app.close();
  await gone;
});
