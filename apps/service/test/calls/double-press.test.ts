import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('a double press makes one call, also when both arrive at once', async ({ desk }) => {
  desk.trueconf.faults.delayMs = 50;
  const answers = await Promise.all(Array.from({ length: 5 }, () => call(desk.url, { key: 'press-1' })));
  answers.push(await call(desk.url, { key: 'press-1' }));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
  expect(new Set(answers.map(({ body }) => `${body.id} ${body.token} ${body.webclient_url}`)).size).toBe(1);
  expect(desk.trueconf.state.conferences.size).toBe(1);
});

test('the same key with another body is refused', async ({ desk }) => {
  await call(desk.url, { key: 'press-2' });
  expect(await call(desk.url, { key: 'press-2', name: 'Peter' })).toMatchObject({
    status: 400,
    body: { code: 'invalid_request', errors: [{ path: 'Idempotency-Key' }] },
  });
});

test('both presses are told when the video server fails, and a third makes a new call', async ({ desk }) => {
  desk.trueconf.faults.add({
    match: { path: 'conferences.run', times: 1 },
    effect: { kind: 'status', status: 400 },
  });
  desk.trueconf.faults.delayMs = 50;
  const answers = await Promise.all([call(desk.url, { key: 'press-3' }), call(desk.url, { key: 'press-3' })]);
  expect(answers.map(({ body }) => body.code)).toEqual(['video_server_error', 'video_server_error']);
  expect((await call(desk.url, { key: 'press-3' })).status).toBe(201);
});

test('a call that is over is still the call of its key: there is no other, and the visitor is told', async ({
  desk,
}) => {
  const first = await call(desk.url, { key: 'press-4' });
  await visitor(desk.url, first.body).hangUp();
  expect(await call(desk.url, { key: 'press-4' })).toMatchObject({
    status: 409,
    body: { code: 'call_ended' },
  });
  expect((await visitor(desk.url, first.body).look()).body.status).toBe('ended');
});

test('a key freed by a visitor who left gives a new call, to one who waits for the first too', async ({
  desk,
}) => {
  desk.trueconf.faults.delayMs = 100;
  const leaving = new AbortController();
  const first = call(desk.url, { key: 'press-5', signal: leaving.signal });
  const second = call(desk.url, { key: 'press-5' });
  await desk.trueconfAsked('conferences.create');
  leaving.abort();
  await expect(first).rejects.toThrow();
  expect(await second).toMatchObject({ status: 201, body: { status: 'ringing' } });
});
