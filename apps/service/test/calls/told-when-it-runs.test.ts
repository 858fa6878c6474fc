import { expect, vi } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });
const SLOW_MS = 400;

/** Its room takes its time to run; that it rings is stored long before. */
async function placeSlowCall(desk: Desk) {
  const match = { path: 'conferences.run', times: 1 };
  desk.trueconf.faults.add({ match, effect: { kind: 'delay', ms: SLOW_MS } });
  const calling = call(desk.url);
  await vi.waitFor(() =>
    desk.db.selectFrom('calls').where('status', '=', 'ringing').select('id').executeTakeFirstOrThrow(),
  );
  return calling;
}

const told = async (desk: Desk, id: string) =>
  await vi.waitFor(() =>
    desk.db
      .selectFrom('calls')
      .where('id', '=', id)
      .where('setup_until', 'is', null)
      .selectAll()
      .executeTakeFirstOrThrow(),
  );

test('the operator has the whole time to answer from the moment it rings there', async ({ desk }) => {
  const { body } = await placeSlowCall(desk);
  const { created_at, ringing_at, ring_until } = await told(desk, body.id);
  const site = await desk.db.selectFrom('sites').select('ring_timeout_s').executeTakeFirstOrThrow();
  if (ringing_at === null || ring_until === null) throw new Error('it does not ring');
  expect(ringing_at.getTime() - created_at.getTime()).toBeGreaterThanOrEqual(SLOW_MS);
  expect(ring_until.getTime() - ringing_at.getTime()).toBe(site.ring_timeout_s * 1000);
});

test('its event comes after all that was told before, so that nobody who reads on from there misses it', async ({
  desk,
}) => {
  const slow = placeSlowCall(desk);
  await desk.trueconfAsked('conferences.run');
  const quick = (await call(desk.url)).body;
  await told(desk, quick.id);
  const { id } = (await slow).body;
  await told(desk, id);
  const rings = await desk.db
    .selectFrom('call_events')
    .where('type', '=', 'call.ringing')
    .orderBy('id')
    .select(['call_id', 'at'])
    .execute();
  expect(rings.map((ring) => ring.call_id)).toEqual([quick.id, id]);
  const [first, second] = rings.map(({ at }) => at.getTime());
  expect(second).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
});
