import { connect, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { isDatabaseAway } from '../../src/store/database-away.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

const LIMIT_MS = 250;

async function openThroughLine(): Promise<{ db: TestDatabase['db']; silence(): void }> {
  const { target, drop } = await createDatabase();
  const lines: Socket[] = [];
  const line = createServer((near) => {
    const far = connect(`${inject('postgresSocket')}/.s.PGSQL.5432`);
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    lines.push(near);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const through = { ...target, host: '127.0.0.1', port: address.port };
  const db = openDatabase(through, pino({ level: 'silent' }), {
    connections: 1,
    statementLimitMs: LIMIT_MS,
  });
  onTestFinished(async () => {
    for (const near of lines) near.destroy();
    await db.destroy();
    line.close();
    await drop();
  });
  return { db, silence: () => lines.map((near) => near.unpipe()) };
}

const fault = (query: Promise<unknown>) => query.then(String, (error: unknown) => error);

test('a statement that takes too long is ended by the server, and the connection serves on', async () => {
  const { db } = await openThroughLine();
  expect(isDatabaseAway(await fault(sql`select pg_sleep(60)`.execute(db)))).toBe(true);
  await sql`select 1`.execute(db);
});

test('a database that falls silent counts as away, and what comes next gets another connection', async () => {
  const { db, silence } = await openThroughLine();
  await sql`select 1`.execute(db);
  silence();
  const work = db.transaction().execute((tx) => sql`select 2`.execute(tx));
  expect(isDatabaseAway(await fault(work))).toBe(true);
  await sql`select 3`.execute(db);
});
