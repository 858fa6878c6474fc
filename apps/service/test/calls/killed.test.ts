import { setTimeout as pass } from 'node:timers/promises';
import { TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eventsOf } from '../support/call-record.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { seedDesk } from '../support/seed-desk.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';
import { call, visitor } from '../support/visitor.ts';

const ROUNDS = 5;
/** What a call takes with the delay below, and a little more: the kill comes anywhere in it. */
const CALL_MS = 250;

let database: TestDatabase;
let trueconf: TrueConfEmulator;
let service: ServiceProcess | null = null;
beforeAll(async () => {
  database = await createDatabase();
  await seedDesk(database.db, { operators: ['anna', 'boris', 'clara'] });
  trueconf = await TrueConfEmulator.start({ guestLicences: null });
  trueconf.faults.delayMs = 20;
});
afterAll(async () => {
  await service?.stop();
  await trueconf.close();
  await database.drop();
});

/** A visitor who calls and hangs up; what became of it when the service dies meanwhile. */
async function callAndHangUp(url: string): Promise<string | null> {
  try {
    const { status, body } = await call(url);
    if (status !== 201 && status !== 202) return null;
    await visitor(url, body)
      .hangUp()
      .catch(() => undefined);
    return body.id;
  } catch {
    return null;
  }
}

test('killed at any moment of a call and started again: no room stays, no answered request is lost', async () => {
  const answered: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    service = await startService(database.target, trueconf.url);
    const { url } = service;
    const calls = [0, 1, 2].map((index) => pass(index * 30).then(() => callAndHangUp(url)));
    await pass(Math.random() * CALL_MS);
    await service.kill();
    answered.push(...(await Promise.all(calls)).filter((id) => id !== null));
  }
  service = await startService(database.target, trueconf.url);

  await vi.waitFor(
    async () => {
      expect(trueconf.state.conferences.size).toBe(0);
      // A room of which no answer came is searched for at longer and longer intervals, whether it was ever made or not.
      const open = await database.db
        .selectFrom('calls')
        .select('id')
        .where((row) =>
          row.or([
            row('status', '<>', 'ended'),
            row.and([row('conference_id', 'is not', null), row('room_state', '<>', 'released')]),
          ]),
        )
        .execute();
      expect(open).toEqual([]);
    },
    { timeout: 60_000, interval: 250 },
  );

  const calls = await database.db.selectFrom('calls').select('id').execute();
  expect(calls.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
  for (const { id } of calls) {
    const events = await eventsOf(database.db, id);
    expect(events[0]).toBe('call.requested');
    expect(events.filter((type) => type === 'call.ended')).toHaveLength(1);
    // A call whose room was lost with the process may have had another.
    expect(events.join(' ')).not.toMatch(/room\.released (?:(?!room\.created)\S+ )*room\.released/);
  }
  const open = await database.db
    .selectFrom('call_rings')
    .where('state', 'in', ['ringing', 'answered'])
    .selectAll()
    .execute();
  expect(open).toEqual([]);
}, 180_000);
