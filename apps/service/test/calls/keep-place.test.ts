import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { silence, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { followCall } from '../support/stream.ts';
import { type Credential, call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'], site: { keep_place_minutes: 15 } });

const callbacks = ({ db }: Desk) =>
  db.selectFrom('callbacks').select(['call_id', 'name', 'phone', 'state', 'message']).execute();

/** Anna rings for somebody; Maria waits, keeps her place and closes the page. */
async function mariaLeaves(desk: Desk) {
  const first = await call(desk.url);
  const maria = await call(desk.url, { name: 'Maria' });
  const kept = await visitor(desk.url, maria.body).keepPlace({ phone: '0151 234' });
  await silence(desk.db, maria.body.id, 25);
  await sweep(desk);
  return { first: first.body, maria: maria.body, kept };
}

const stillWaits = async (desk: Desk, { id }: Credential) =>
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'queued' });

test('a kept place stays without the page, for the site’s time, and its operators see until when', async ({
  desk,
}) => {
  const { maria, kept } = await mariaLeaves(desk);
  expect(kept).toMatchObject({ status: 200, body: { status: 'queued', position: 1, ready_until: null } });
  const minutes = (Date.parse(kept.body.place_kept_until ?? '') - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14.5);
  expect(minutes).toBeLessThanOrEqual(15);
  await silence(desk.db, maria.id, 300);
  await sweep(desk);
  await stillWaits(desk, maria);
  expect(await eventsOf(desk.db, maria.id)).toEqual([
    ...['call.requested', 'call.queued', 'call.place_kept', 'call.visitor_lost'],
  ]);
});

test('when the turn comes and nobody is there, it becomes a request to be called back, and the next one rings', async ({
  desk,
}) => {
  const { first, maria } = await mariaLeaves(desk);
  await visitor(desk.url, maria).write('I cannot hear');
  const next = await call(desk.url, { name: 'Next' });
  await visitor(desk.url, first).hangUp();
  await sweepUntil(desk, next.body.id, async () =>
    expect(await statusOf(desk.db, next.body.id)).toMatchObject({ status: 'ringing' }),
  );
  expect(await statusOf(desk.db, maria.id)).toMatchObject({
    status: 'ended',
    end_reason: 'abandoned',
    ended_by: 'system',
  });
  expect(await callbacks(desk)).toEqual([
    { call_id: maria.id, name: 'Maria', phone: '0151 234', state: 'open', message: 'I cannot hear' },
  ]);
});

test('who is back in time is rung through, and told how long the operator waits for the press', async ({
  desk,
}) => {
  const { first, maria } = await mariaLeaves(desk);
  const stream = await followCall(desk.url, maria);
  await stream.until('snapshot');
  await visitor(desk.url, first).hangUp();
  await sweepUntil(desk, maria.id, async () =>
    expect(await statusOf(desk.db, maria.id)).toMatchObject({ status: 'ringing' }),
  );
  const { call: now } = await stream.until('call.ringing');
  expect(now).toMatchObject({ place_kept_until: null, webclient_url: expect.stringMatching(/^http/) });
  expect(Date.parse(now.ready_until ?? '')).toBeGreaterThan(Date.now());
  expect(await callbacks(desk)).toEqual([]);
  stream.close();
});

test('after the site’s time who is not back is called back', async ({ desk }) => {
  const { maria } = await mariaLeaves(desk);
  await silence(desk.db, maria.id, 60);
  await desk.db
    .updateTable('calls')
    .set({ place_kept_until: new Date() })
    .where('id', '=', maria.id)
    .execute();
  await sweep(desk);
  expect(await statusOf(desk.db, maria.id)).toMatchObject({ status: 'ended' });
  expect(await callbacks(desk)).toMatchObject([{ call_id: maria.id }]);
});

test('there must be a way to reach them, and something to wait for', async ({ desk }) => {
  const first = await call(desk.url);
  const second = await call(desk.url);
  const waiting = visitor(desk.url, second.body);
  expect(await waiting.keepPlace()).toMatchObject({ status: 400, body: { errors: [{ path: 'phone' }] } });
  expect(await waiting.keepPlace({ email: 'no' })).toMatchObject({ status: 400 });
  expect(await visitor(desk.url, first.body).keepPlace({ phone: '123' })).toMatchObject({
    status: 409,
    body: { code: 'call_not_waiting' },
  });
  await waiting.hangUp();
  expect(await waiting.keepPlace({ phone: '123' })).toMatchObject({ body: { code: 'call_ended' } });
  const forged = visitor(desk.url, { id: first.body.id, token: 'x' });
  expect(await forged.keepPlace({ phone: '123' })).toMatchObject({ status: 401 });
});

test.for(['told with the call', 'kept by an earlier version'])(
  'an empty field is no way to reach them: %s',
  async (when, { desk }) => {
    await call(desk.url);
    const nothing = { email: '', phone: ' ' };
    const { status, body } = await call(desk.url, { more: { visitor: { name: 'Maria', ...nothing } } });
    expect(status).toBe(202);
    if (when === 'kept by an earlier version')
      await desk.db.updateTable('calls').set({ visitor_email: '', visitor_phone: '' }).execute();
    const maria = visitor(desk.url, body);
    for (const ways of [{}, nothing])
      expect(await maria.keepPlace(ways)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'phone' }] },
      });
    expect(await maria.keepPlace({ email: '', phone: '0151 234' })).toMatchObject({ status: 200 });
  },
);

test('a line written while waiting reaches the operator and no log', async ({ desk }) => {
  const { body } = await call(desk.url);
  expect((await visitor(desk.url, body).write('  I am deaf, please type  ')).status).toBe(200);
  const { message } = await desk.db.selectFrom('calls').select('message').executeTakeFirstOrThrow();
  expect(message).toBe('I am deaf, please type');
  expect(desk.logLines.join('')).not.toContain('deaf');
  expect(await visitor(desk.url, body).write('')).toMatchObject({ status: 400 });
  expect(await visitor(desk.url, body).write('x'.repeat(501))).toMatchObject({ status: 400 });
  await visitor(desk.url, body).hangUp();
  await vi.waitFor(async () =>
    expect(await visitor(desk.url, body).write('late')).toMatchObject({ body: { code: 'call_ended' } }),
  );
});
