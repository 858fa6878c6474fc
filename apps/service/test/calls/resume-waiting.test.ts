import { expect, vi } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** Anna rings for one visitor; two more wait for her. */
async function line(desk: Desk) {
  const first = await call(desk.url);
  const [second, third] = [await call(desk.url), await call(desk.url)];
  return { first: first.body, second: second.body, third: third.body };
}

const attempts = (desk: Desk) => desk.trueconf.journal.of('conferences.create').length;

const isRinging = (desk: Desk, id: string) =>
  sweepUntil(desk, id, async () =>
    expect(await statusOf(desk.db, id)).toMatchObject({ status: 'ringing', room_state: 'running' }),
  );

test('who waits goes on waiting while TrueConf is away, in their place, and rings once it is back', async ({
  desk,
}) => {
  const { first, second, third } = await line(desk);
  const before = attempts(desk);
  desk.trueconf.faults.add({
    match: { path: 'conferences.create' },
    effect: { kind: 'status', status: 503 },
  });
  await visitor(desk.url, first).hangUp();
  await vi.waitFor(
    async () => {
      await sweep(desk);
      expect(attempts(desk)).toBeGreaterThan(before + 1);
    },
    { timeout: 10_000, interval: 100 },
  );
  await desk.ctx.background.settled();
  for (const [position, credential] of [
    [1, second],
    [2, third],
  ] as const) {
    const { body } = await visitor(desk.url, credential).look();
    expect(body).toMatchObject({ status: 'queued', position });
  }

  desk.trueconf.faults.clear();
  await elapse(desk.db, second.id, 30);
  await isRinging(desk, second.id);
  expect(await eventsOf(desk.db, second.id)).not.toContain('call.ended');
});

test('a room that came of a lost answer is removed before the next is made', async ({ desk }) => {
  const { first, second } = await line(desk);
  desk.trueconf.faults.add({ match: { path: 'conferences.create' }, effect: { kind: 'drop_answer' } });
  await visitor(desk.url, first).hangUp();
  await vi.waitFor(
    async () => {
      await sweep(desk);
      expect([...desk.trueconf.state.conferences.values()].map(({ fields }) => fields.tags)).toEqual([
        expect.arrayContaining([`frontdesk-${second.id}`]),
      ]);
    },
    { timeout: 10_000, interval: 50 },
  );
  desk.trueconf.faults.clear();
  await isRinging(desk, second.id);
  expect(desk.trueconf.state.conferences.size).toBe(1);
});

test('whose node died while their room was made goes on waiting, too', async ({ desk }) => {
  const { first, second } = await line(desk);
  await visitor(desk.url, first).hangUp();
  await isRinging(desk, second.id);
  const setup_until = new Date(Date.now() - 1_000);
  await desk.db
    .updateTable('calls')
    .set({ status: 'queued', ringing_at: null, ring_until: null, room_check_at: null, setup_until })
    .where('id', '=', second.id)
    .execute();
  const [old] = desk.trueconf.state.conferences.keys();
  await isRinging(desk, second.id);
  expect(desk.trueconf.state.conferences.has(old ?? '')).toBe(false);
});
