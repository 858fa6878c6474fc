import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('what happens while the listening connection is broken is told once it listens again', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const stream = await followCall(desk.url, body);
  await stream.until('snapshot');
  const listening = sql<boolean>`query ilike 'listen %' and datname = current_database()`;
  const cut = await sql`select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`.execute(
    desk.db,
  );
  expect(cut.rows).toHaveLength(1);
  await visitor(desk.url, body).hangUp();
  await stream.until('call.ended');
  await stream.ended;
  // And from then on as before.
  const next = await call(desk.url);
  const nextStream = await followCall(desk.url, next.body);
  await visitor(desk.url, next.body).hangUp();
  await nextStream.until('call.ended');
  await vi.waitFor(async () => {
    const back = await sql`select pid from pg_stat_activity where ${listening}`.execute(desk.db);
    expect(back.rows).toHaveLength(1);
  }, 10_000);
});
