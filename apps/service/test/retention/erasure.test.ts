import { randomUUID } from 'node:crypto';
import type {
  Blocks,
  CallTimeline,
  Erasure,
  ErasureRequest,
  HistoryPage,
  Problem,
} from '@frontdesk/contract';
import { expect, vi } from 'vitest';
import { askForCallback } from '../support/callbacks.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';
import { request } from '../support/request.ts';
import { followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

async function supervisor(desk: Desk, login = 'boris') {
  await desk.db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', 'boris').execute();
  const { cookie } = await signedIn(desk, login);
  return {
    cookie,
    erase: (body: ErasureRequest | Record<string, unknown>) =>
      request<Erasure & Pick<Problem, 'code'>>(`${desk.url}/api/v1/console/erasures`, {
        ...{ method: 'POST', headers: { cookie }, body },
      }),
  };
}

const namesLeft = async ({ db }: Desk) => {
  const calls = await db.selectFrom('calls').select('visitor_name as name').execute();
  const callbacks = await db.selectFrom('callbacks').select('name').execute();
  return [...calls, ...callbacks].map(({ name }) => name).filter((name) => name !== '');
};

test('one person is forgotten, by e-mail, telephone or reference, and nobody else', async ({ desk }) => {
  const { db } = desk;
  const { erase } = await supervisor(desk);
  await pastCall(db, {
    row: {
      visitor_name: 'Other',
      visitor_email: 'xm@example.com',
      visitor_phone: '4930123',
      visitor_reference: 'K-170',
    },
  });
  await pastCall(db, { row: { visitor_name: 'A', visitor_email: 'M@Example.com' } });
  await askForCallback(desk, { name: 'A', email: 'm@example.com', phone: undefined });
  expect((await erase({ email: 'm@EXAMPLE.com' })).body).toEqual({ calls: 1, callbacks: 1 });
  expect(await namesLeft(desk)).toEqual(['Other']);

  await pastCall(db, { row: { visitor_name: 'B', visitor_phone: '+49 (30) 12-34' } });
  await askForCallback(desk, { name: 'B', phone: '+49 30 1234' });
  expect((await erase({ phone: '+49301234' })).body).toEqual({ calls: 1, callbacks: 1 });
  expect(await namesLeft(desk)).toEqual(['Other']);

  await pastCall(db, { row: { visitor_name: 'C', visitor_reference: 'K-17' } });
  expect((await erase({ reference: 'K-17' })).body).toEqual({ calls: 1, callbacks: 0 });
  expect((await erase({ reference: 'K-17' })).body).toEqual({ calls: 0, callbacks: 0 });
  expect(await namesLeft(desk)).toEqual(['Other']);
});

test('the call a request came from and the call back go with it', async ({ desk }) => {
  const from = await pastCall(desk.db, { row: { visitor_name: 'A', visitor_reference: 'K-17' } });
  const id = await askForCallback(desk, { name: 'A', email: 'm@example.com', call_id: from });
  await pastCall(desk.db, { row: { visitor_name: 'A', callback_id: id } });
  const { erase, cookie } = await supervisor(desk);
  const stream = await followDesk(desk.url, cookie);
  await stream.until('snapshot');
  expect((await erase({ email: 'm@example.com' })).body).toEqual({ calls: 2, callbacks: 1 });
  expect(await namesLeft(desk)).toEqual([]);
  // Somewhere among what is told: of the calls, and late of the request's beginning.
  const cancelled = { id, name: '', state: 'cancelled' };
  await vi.waitFor(
    () =>
      expect(stream.events).toContainEqual(
        expect.objectContaining({ type: 'callback.changed', callback: expect.objectContaining(cancelled) }),
      ),
    { timeout: 5_000, interval: 10 },
  );
  stream.close();
  const again = await pastCall(desk.db, { row: { visitor_name: 'A', visitor_reference: 'K-17' } });
  await askForCallback(desk, { name: 'A', call_id: again });
  expect((await erase({ reference: 'K-17' })).body).toEqual({ calls: 1, callbacks: 1 });
});

test('of somebody who gave only a name, one call, its request and the call back', async ({ desk }) => {
  const from = await pastCall(desk.db, { row: { visitor_name: 'A' } });
  const id = await askForCallback(desk, { name: 'A', phone: '030 1234', call_id: from });
  const back = await pastCall(desk.db, { row: { visitor_name: 'A', callback_id: id } });
  await pastCall(desk.db, { row: { visitor_name: 'Other' } });
  const { erase } = await supervisor(desk);
  expect((await erase({ call: back })).body).toEqual({ calls: 2, callbacks: 1 });
  expect(await namesLeft(desk)).toEqual(['Other']);
  const again = await pastCall(desk.db, { row: { visitor_name: 'B' } });
  await askForCallback(desk, { name: 'B', call_id: again });
  expect((await erase({ call: again })).body).toEqual({ calls: 1, callbacks: 1 });
  expect(await namesLeft(desk)).toEqual(['Other']);
  expect((await erase({ call: randomUUID() })).body).toEqual({ calls: 0, callbacks: 0 });
});

test('while the person is in a call nothing is changed', async ({ desk }) => {
  const { erase } = await supervisor(desk);
  await pastCall(desk.db, { row: { visitor_reference: 'K-17' } });
  const { body } = await call(desk.url);
  await desk.db.updateTable('calls').set({ visitor_reference: 'K-17' }).where('id', '=', body.id).execute();
  expect(await erase({ reference: 'K-17' })).toMatchObject({
    status: 409,
    body: { code: 'call_in_progress' },
  });
  expect(await namesLeft(desk)).toEqual(['Maria', 'Maria']);
  await visitor(desk.url, body).hangUp();
  expect((await erase({ reference: 'K-17' })).body.calls).toBe(2);
});

test('forgotten calls stay in the history, without a name; the log says how many and not whose', async ({
  desk,
}) => {
  await pastCall(desk.db, { row: { visitor_name: 'Zaphod', visitor_email: 'zaphod@example.com' } });
  const { erase, cookie } = await supervisor(desk);
  await erase({ email: 'zaphod@example.com' });
  const { body } = await request<HistoryPage>(`${desk.url}/api/v1/console/calls`, { headers: { cookie } });
  expect(body.calls).toMatchObject([{ visitor: { name: '' }, talked_s: 60 }]);
  const log = desk.logLines.join('');
  expect(log).toContain('a person was forgotten');
  expect(log).not.toMatch(/zaphod/i);
});

test('a block stays, but no longer says whom it refuses and for what', async ({ desk }) => {
  const { erase, cookie } = await supervisor(desk);
  const boris = await signedIn(desk, 'boris');
  for (const reference of ['K-17', 'K-18']) {
    const { body } = await call(desk.url, { more: { visitor: { name: 'Maria', reference } } });
    await boris.ask('POST', `calls/${body.id}/block`, { minutes: 60, reason: 'Shouts' });
  }
  await erase({ reference: 'K-17' });
  const { body } = await request<Blocks>(`${desk.url}/api/v1/console/blocks`, { headers: { cookie } });
  expect(body.blocks).toMatchObject([
    { visitor_name: 'Maria', reason: 'Shouts' },
    { visitor_name: '', reason: null },
  ]);
  const again = await call(desk.url, { more: { visitor: { name: 'Maria', reference: 'K-17' } } });
  expect(again.body.code).toBe('visitor_blocked');
});

test('open consoles lose the name at once, and the call says who erased it', async ({ desk }) => {
  const id = await pastCall(desk.db, { madeAgo: 90, row: { visitor_reference: 'K-17', note: 'Angry' } });
  const other = await pastCall(desk.db, { madeAgo: 90, row: { visitor_reference: 'K-18' } });
  const { erase, cookie } = await supervisor(desk);
  const stream = await followDesk(desk.url, cookie);
  await stream.until('snapshot');
  await erase({ reference: 'K-17' });
  expect(await stream.until('call.erased')).toMatchObject({ call: { id, visitor: { name: '' }, note: '' } });
  stream.close();
  const timeline = async (callId: string) => {
    const at = `${desk.url}/api/v1/console/calls/${callId}`;
    return (await request<CallTimeline>(at, { headers: { cookie } })).body.events;
  };
  expect(await timeline(id)).toMatchObject([{ type: 'call.erased', operator: { login: 'boris' } }]);
  expect(await timeline(other)).toEqual([]);
});

test('exactly one way to name the person, and supervisors only', async ({ desk }) => {
  const { erase } = await supervisor(desk);
  for (const body of [
    ...[
      {},
      { email: 'm@example.com', reference: 'K-17' },
      { email: 'm' },
      { phone: '12' },
      { reference: ' ' },
    ],
    ...[{ name: 'Maria' }, { phone: '--------' }, { call: '7' }, { call: randomUUID(), phone: '123' }],
  ]) {
    expect((await erase(body)).body.code, JSON.stringify(body)).toBe('invalid_request');
  }
  expect((await (await supervisor(desk, 'anna')).erase({ reference: 'K-17' })).body.code).toBe('forbidden');
});
