import type { Team } from '@frontdesk/contract';
import { expect, vi } from 'vitest';
import { sweep } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { followDesk } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** TrueConf says so, and the service has read it. */
async function trueconfSays(desk: Desk, status: 0 | 1): Promise<void> {
  desk.trueconf.state.setStatus('anna', status);
  await desk.db.deleteFrom('settings').where('key', 'like', 'operator_status%').execute();
  await sweep(desk);
}

/** Anna is available at her console, and Dora, a supervisor, looks at the team. */
async function twoAtTheirConsoles(desk: Desk) {
  await desk.db
    .insertInto('operators')
    .values({ login: 'dora', name: 'Dora', trueconf_id: 'dora', role: 'supervisor' })
    .execute();
  const [anna, dora] = [await signedIn(desk, 'anna'), await signedIn(desk, 'dora')];
  await anna.setPresence({ status: 'available' });
  const console = await followDesk(desk.url, anna.cookie);
  await console.until('snapshot');
  const team = await followDesk(desk.url, dora.cookie);
  await team.until('snapshot');
  return {
    ...{ anna, console, team },
    /** Anna as the team was told of her last, and as it is on request. */
    shows: (presence: object) =>
      vi.waitFor(async () => {
        const told = team.events.flatMap((event) => {
          if (event.type === 'snapshot') return event.operators;
          return event.type === 'operator.changed' ? [event.operator] : [];
        });
        expect(told.findLast(({ login }) => login === 'anna')).toMatchObject({ presence });
        const { body } = await dora.ask<Team>('GET', 'operators');
        expect(body.operators.find(({ login }) => login === 'anna')).toMatchObject({ presence });
      }),
  };
}

/** The console closes, and so many seconds go by. */
async function closeConsole(desk: Desk, console: { close(): void }, seconds: number): Promise<Date> {
  console.close();
  await vi.waitFor(async () => {
    const { left } = await desk.db
      .selectFrom('operators')
      .where('login', '=', 'anna')
      .select('console_left_at as left')
      .executeTakeFirstOrThrow();
    expect(left).not.toBeNull();
  });
  const at = new Date(Date.now() - seconds * 1000);
  await desk.db
    .updateTable('operators')
    .set({ presence_since: at, console_seen_at: at, console_left_at: at })
    .where('login', '=', 'anna')
    .execute();
  return at;
}

test('who closed the console and is not on TrueConf is signed out to the team, and back with the console', async ({
  desk,
}) => {
  const { anna, console, team, shows } = await twoAtTheirConsoles(desk);
  await trueconfSays(desk, 0);
  await closeConsole(desk, console, 40);
  await sweep(desk);
  await shows({ status: 'available' });
  const left = await closeConsole(desk, console, 46);
  await sweep(desk);
  await shows({ status: 'signed_out', reason: null, since: left.toISOString() });
  expect((await call(desk.url)).body.code).toBe('nobody_available');

  const again = await followDesk(desk.url, anna.cookie);
  await shows({ status: 'available' });
  again.close();
  team.close();
});

test('while TrueConf’s app is online, or nobody can tell, they are rung and so available', async ({
  desk,
}) => {
  const { console, team, shows } = await twoAtTheirConsoles(desk);
  await closeConsole(desk, console, 46);
  await trueconfSays(desk, 1);
  await shows({ status: 'available' });
  await trueconfSays(desk, 0);
  await shows({ status: 'signed_out' });
  // The permission to read users was taken away.
  for (const path of ['users.list', 'groups.list'])
    desk.trueconf.faults.add({ match: { path }, effect: { kind: 'status', status: 403 } });
  await desk.db.deleteFrom('settings').where('key', 'like', 'operator_status%').execute();
  await sweep(desk);
  await shows({ status: 'available' });
  expect((await call(desk.url)).status).toBe(201);
  team.close();
});

test('who went away, or let it ring, stays that', async ({ desk }) => {
  const { anna, console, team, shows } = await twoAtTheirConsoles(desk);
  await trueconfSays(desk, 0);
  await anna.setPresence({ status: 'away', reason: 'Lunch' });
  await closeConsole(desk, console, 46);
  await sweep(desk);
  await shows({ status: 'away', reason: 'Lunch' });
  team.close();
});
