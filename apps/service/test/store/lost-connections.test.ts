import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { isDatabaseAway } from '../../src/store/database-away.ts';
import { createDatabase } from '../support/database.ts';

const fault = (query: Promise<unknown>) => query.then(String, (error: unknown) => error);

/** As a restart of the server does it: every connection is ended, whatever runs on it. */
test('connections that break under statements, in transactions and between them cost these and nothing else', async () => {
  const { target, db: other, drop } = await createDatabase();
  const db = openDatabase({ ...target }, pino({ level: 'silent' }), { connections: 4 });
  onTestFinished(async () => {
    await db.destroy();
    await drop();
  });
  const inPause = Promise.withResolvers<void>();
  const work = [
    sql`select pg_sleep(60)`.execute(db),
    db.transaction().execute((tx) => sql`select pg_sleep(60)`.execute(tx)),
    db.transaction().execute(async (tx) => {
      await sql`select 1`.execute(tx);
      await inPause.promise;
      await sql`select 2`.execute(tx);
    }),
  ].map(fault);
  const others = sql<{ pid: number; query: string }>`select pid, query from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  await vi.waitFor(async () => {
    const { rows } = await others.execute(other);
    expect(rows.filter(({ query }) => /pg_sleep|select 1/.test(query))).toHaveLength(3);
  });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(other);
  await vi.waitFor(async () => expect((await others.execute(other)).rows).toEqual([]));
  inPause.resolve();
  for (const error of await Promise.all(work)) expect(isDatabaseAway(error), String(error)).toBe(true);
  await sql`select 3`.execute(db);
});
