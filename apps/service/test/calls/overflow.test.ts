import { expect } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { followDesk } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** A second department, Boris's, which helps out in Anna's after a minute. */
async function secondDepartment({ db }: Desk) {
  const { site_id, id } = await db.selectFrom('departments').selectAll().executeTakeFirstOrThrow();
  const service = await db
    .insertInto('departments')
    .values({ site_id, key: 'service', name: 'Service' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const boris = await db
    .insertInto('operators')
    .values({ login: 'boris', name: 'Boris', trueconf_id: 'boris', trueconf_status: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('department_operators')
    .values({ department_id: service.id, operator_id: boris.id })
    .execute();
  await db
    .updateTable('departments')
    .set({ overflow_department_id: service.id, overflow_after_s: 60 })
    .where('id', '=', id)
    .execute();
}

const waited = (db: Db, callId: string, seconds: number) =>
  db
    .updateTable('calls')
    .set({ created_at: new Date(Date.now() - seconds * 1000) })
    .where('id', '=', callId)
    .execute();

test('a call that waited long enough goes to the second department, whose operators then see it', async ({
  desk,
}) => {
  await secondDepartment(desk);
  const boris = await signedIn(desk, 'boris');
  await call(desk.url, { department: 'sales' });
  const waiting = await call(desk.url, { department: 'sales' });
  expect(waiting.status).toBe(202);
  await waited(desk.db, waiting.body.id, 55);
  await sweep(desk);
  expect(await statusOf(desk.db, waiting.body.id)).toMatchObject({ status: 'queued' });
  expect((await boris.answer(waiting.body.id)).status).toBe(404);

  await waited(desk.db, waiting.body.id, 60);
  await sweepUntil(desk, waiting.body.id, async () =>
    expect(await statusOf(desk.db, waiting.body.id)).toMatchObject({ status: 'ringing' }),
  );
  expect(
    (await eventsOf(desk.db, waiting.body.id)).filter((type) => type === 'call.overflowed'),
  ).toHaveLength(1);
  const stream = await followDesk(desk.url, boris.cookie);
  const snapshot = await stream.until('snapshot');
  expect(snapshot.type === 'snapshot' && snapshot.calls).toMatchObject([
    {
      id: waiting.body.id,
      department: { key: 'sales' },
      overflow: { key: 'service' },
      ringing: [{ login: 'boris' }],
    },
  ]);
  stream.close();
  expect((await boris.answer(waiting.body.id)).status).toBe(200);
});

test('with nobody of its own there, a call waits for the department that helps out', async ({ desk }) => {
  await secondDepartment(desk);
  await desk.db.updateTable('operators').set({ presence: 'away' }).where('login', '=', 'anna').execute();
  expect((await call(desk.url, { department: 'sales' })).status).toBe(202);
});

test('who waits for the second department already is not overtaken by new calls of its own', async ({
  desk,
}) => {
  await secondDepartment(desk);
  await call(desk.url, { department: 'sales' });
  const waiting = await call(desk.url, { department: 'sales' });
  await desk.db
    .updateTable('calls')
    .set(({ selectFrom }) => ({
      overflow_department_id: selectFrom('departments').select('departments.id').where('key', '=', 'service'),
    }))
    .where('id', '=', waiting.body.id)
    .execute();
  expect((await call(desk.url, { department: 'service' })).status).toBe(202);
});
