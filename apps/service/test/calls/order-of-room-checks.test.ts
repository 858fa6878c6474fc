import { expect } from 'vitest';
import { elapse, sweep } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { ago, pastCall } from '../support/records.ts';
import { roomOf } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** How many rooms one sweep checks at most. */
const CHECKS = 25;

/** Conversations whose rooms should have been checked `late` seconds ago. @returns the ids of their rooms */
async function conversations({ db }: Desk, count: number, late: number): Promise<string[]> {
  const rooms = Array.from({ length: count }, (_, n) => `late-${late}-${n}`);
  for (const room of rooms) {
    const live = { status: 'active', end_reason: null, ended_at: null } as const;
    const running = { room_state: 'running', conference_id: room } as const;
    await pastCall(db, { row: { ...live, ...running, room_check_at: ago(late) } });
  }
  return rooms;
}

/** The rooms that the next sweep checks. */
async function checks(desk: Desk): Promise<string[]> {
  desk.trueconf.journal.clear();
  await sweep(desk);
  return desk.trueconf.journal
    .of('participants.list')
    .map(({ path }) => /\/conferences\/([^/]+)\//.exec(path)?.[1] ?? path);
}

test('with more rooms than checks, one that rings comes before those that talk, and none is forgotten', async ({
  desk,
}) => {
  const talking = await conversations(desk, CHECKS + 5, 15);
  const { body } = await call(desk.url);
  const ringing = roomOf(desk, body.id).id;
  // Overdue for a shorter time than any of them, but by more of its own two seconds.
  await elapse(desk.db, body.id, 7);

  const first = await checks(desk);
  expect(first).toHaveLength(CHECKS);
  expect(first).toContain(ringing);

  await elapse(desk.db, body.id, 7);
  const second = await checks(desk);
  expect(second).toContain(ringing);
  expect([...new Set([...first, ...second])].sort()).toEqual([...talking, ringing].sort());
});

test('those who talk come before one that rings when they are later still', async ({ desk }) => {
  const talking = await conversations(desk, CHECKS, 60);
  const { body } = await call(desk.url);
  await elapse(desk.db, body.id, 7);
  expect((await checks(desk)).sort()).toEqual(talking.sort());
  expect(await checks(desk)).toEqual([roomOf(desk, body.id).id]);
});
