import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { roomTag } from '../../src/conferences/room-tag.ts';
import { lookForStrayRooms } from '../../src/housekeeping/look-for-stray-rooms.ts';
import { cutListening } from '../support/cut-listening.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { roomOf } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

const rooms = (desk: Desk) => [...desk.trueconf.state.conferences.keys()];

/** A room whose call the database does not know. */
async function stray(desk: Desk): Promise<string> {
  const { body } = await call(desk.url);
  const { id } = roomOf(desk, body.id);
  await desk.db.deleteFrom('calls').where('id', '=', body.id).execute();
  return id;
}

test('a room of a call that the database has lost is removed when a process starts, and no other', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const lost = await stray(desk);
  const others = await desk.ctx.trueconf.conferences.create({
    ...{ topic: 'Of another installation', type: 0, owner: 'anna', schedule: { type: -1 } },
    tags: ['frontdesk', 'frontdesk-of-0123456789ab', roomTag(randomUUID())],
  });
  const own = await desk.ctx.trueconf.conferences.create({
    ...{ topic: 'Not of ours', type: 0, owner: 'anna', schedule: { type: -1 } },
  });

  await lookForStrayRooms(desk.ctx)(desk.ctx);
  expect(rooms(desk)).not.toContain(lost);
  expect(rooms(desk)).toEqual(expect.arrayContaining([roomOf(desk, body.id).id, others.id, own.id]));
});

test('it is looked for until TrueConf answers, and again once the database was away', async ({ desk }) => {
  const look = lookForStrayRooms(desk.ctx);
  const first = await stray(desk);
  desk.trueconf.faults.add({ effect: { kind: 'status', status: 503 } });
  await look(desk.ctx);
  desk.trueconf.faults.clear();
  await look(desk.ctx);
  expect(rooms(desk)).not.toContain(first);

  const second = await stray(desk);
  await look(desk.ctx);
  expect(rooms(desk)).toContain(second);
  await cutListening(desk.db);
  await expect.poll(async () => look(desk.ctx).then(() => rooms(desk))).not.toContain(second);
});

test('a server that lists nothing is asked once', async ({ desk }) => {
  desk.trueconf.faults.add({ match: { path: 'conferences.list' }, effect: { kind: 'status', status: 404 } });
  const look = lookForStrayRooms(desk.ctx);
  await look(desk.ctx);
  await look(desk.ctx);
  expect(desk.trueconf.journal.of('conferences.list')).toHaveLength(1);
});
