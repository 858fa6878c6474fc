import { expect } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { enter, enterAsVisitor } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris', 'clara'] });

async function talking(desk: Desk, login: string) {
  const { body } = await call(desk.url);
  enterAsVisitor(desk, body);
  const operator = enter(desk, body.id, login);
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  return { id: body.id, operator };
}

test('TrueConf out of reach in the middle of calls ends none, and a few seconds after it is back all is in step', async ({
  desk,
}) => {
  const stays = await talking(desk, 'anna');
  const leaves = await talking(desk, 'boris');
  const rings = (await call(desk.url)).body.id;
  desk.trueconf.faults.add({ match: {}, effect: { kind: 'status', status: 503 } });
  // A minute of checks that fail, each as late as it would be.
  for (let second = 0; second < 60; second += 15) {
    for (const id of [stays.id, leaves.id, rings]) await elapse(desk.db, id, 15);
    await sweep(desk);
  }
  for (const id of [stays.id, leaves.id])
    expect(await statusOf(desk.db, id)).toMatchObject({ status: 'active' });
  expect(await statusOf(desk.db, rings)).toMatchObject({ status: 'ringing' });

  leaves.operator.leave();
  enter(desk, rings, 'clara');
  desk.trueconf.faults.clear();
  await sweepUntil(desk, rings, async () =>
    expect(await statusOf(desk.db, rings)).toMatchObject({ status: 'active' }),
  );
  await sweepUntil(desk, leaves.id, async () =>
    expect(await statusOf(desk.db, leaves.id)).toMatchObject({ status: 'ended', end_reason: 'completed' }),
  );
  expect(await statusOf(desk.db, stays.id)).toMatchObject({ status: 'active', room_state: 'running' });
});
