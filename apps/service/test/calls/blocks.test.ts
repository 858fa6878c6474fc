import type { Block, Blocks, Problem } from '@frontdesk/contract';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';
import { call, callOfMallory } from '../support/visitor.ts';

const test = testWithDesk();

const supervisor = async (desk: Desk, login: string) => {
  await desk.db.updateTable('operators').set({ role: 'supervisor' }).where('login', '=', login).execute();
  return await signedIn(desk, login);
};

test('blocking ends the call and refuses the same visitor, and nobody else, until the time is over', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await callOfMallory(desk.url, 'customer 7');
  const { status, body: block } = await anna.ask<Block>('POST', `calls/${body.id}/block`, {
    minutes: 60,
    reason: 'shouts',
  });
  expect(status).toBe(201);
  expect(block).toMatchObject({
    call_id: body.id,
    visitor_name: 'Mallory',
    reason: 'shouts',
    blocked_by: { login: 'anna', name: 'Anna' },
  });
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ended', ended_by: 'operator' });
  expect(await callOfMallory(desk.url, 'customer 7')).toMatchObject({
    status: 403,
    body: { code: 'visitor_blocked' },
  });
  expect((await callOfMallory(desk.url, 'customer 8')).status).toBe(201);
  // Nothing is left of who was refused.
  const stored = await desk.db.selectFrom('calls').select('id').execute();
  expect(stored).toHaveLength(2);

  await desk.db.updateTable('blocks').set({ until: sql<Date>`now()` }).execute();
  expect((await callOfMallory(desk.url, 'customer 7')).status).toBe(201);
});

test('without a word about themselves they are known by their address, kept as a hash only', async ({
  desk,
}) => {
  const strict = await desk.another({ rateLimitExempt: [] });
  const url = await strict.app.listen({ port: 0, host: '127.0.0.1' });
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(url);
  await anna.ask('POST', `calls/${body.id}/block`, { minutes: 1 });
  expect((await call(url, { name: 'Somebody else' })).body.code).toBe('visitor_blocked');
  // Where many share an address, as the settings say, it tells nothing.
  expect((await call(desk.url)).status).toBe(201);
  const { address_hash } = await desk.db
    .selectFrom('blocks')
    .select('address_hash')
    .executeTakeFirstOrThrow();
  expect(address_hash).toMatch(/^[\w-]{43}$/);
  await strict.close();
});

test('whom nothing tells from others is not blocked in name only: it is said, and the call goes on', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url, { name: 'Mallory' });
  const block = (callId: string) => anna.ask<Problem>('POST', `calls/${callId}/block`, { minutes: 5 });
  expect(await block(body.id)).toMatchObject({ status: 409, body: { code: 'visitor_not_recognised' } });
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
  const anonymised = await pastCall(desk.db, { row: { visitor_name: '' } });
  expect((await block(anonymised)).body.code).toBe('forbidden');
  const boris = await supervisor(desk, 'boris');
  expect((await boris.ask<Problem>('POST', `calls/${anonymised}/block`, { minutes: 5 })).body.code).toBe(
    'visitor_not_recognised',
  );
  expect(await desk.db.selectFrom('blocks').select('id').execute()).toEqual([]);
});

test('supervisors see who is refused and let them call again; operators may not', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const boris = await supervisor(desk, 'boris');
  const { body } = await callOfMallory(desk.url, 'customer 7');
  const { body: block } = await anna.ask<Block>('POST', `calls/${body.id}/block`, { minutes: 43_200 });
  expect((await anna.ask<Problem>('GET', 'blocks')).body.code).toBe('forbidden');
  expect((await anna.ask<Problem>('DELETE', `blocks/${block.id}`)).body.code).toBe('forbidden');
  expect((await boris.ask<Blocks>('GET', 'blocks')).body.blocks).toEqual([block]);
  expect((await boris.ask('DELETE', `blocks/${block.id}`)).status).toBe(204);
  expect((await boris.ask<Problem>('DELETE', `blocks/${block.id}`)).body.code).toBe('block_not_found');
  expect((await callOfMallory(desk.url, 'customer 7')).status).toBe(201);
});

test('an operator the call never rang blocks nobody; too short, too long is refused', async ({ desk }) => {
  const boris = await signedIn(desk, 'boris');
  const { body } = await callOfMallory(desk.url, 'customer 7');
  expect((await boris.ask<Problem>('POST', `calls/${body.id}/block`, { minutes: 5 })).body.code).toBe(
    'forbidden',
  );
  for (const minutes of [0, 43_201, 1.5]) {
    expect((await boris.ask<Problem>('POST', `calls/${body.id}/block`, { minutes })).status).toBe(400);
  }
  expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'ringing' });
});
