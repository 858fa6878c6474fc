import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';
import { followDesk } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** Of calls that are over, as many are shown. */
const MOST_ENDED = 200;

async function callsOf(desk: Desk) {
  const { cookie } = await signedIn(desk, 'anna');
  const stream = await followDesk(desk.url, cookie);
  const snapshot = await stream.until('snapshot');
  stream.close();
  if (snapshot.type !== 'snapshot') throw new Error();
  return snapshot.calls;
}

test('a snapshot leaves out none of several hundred calls that go on, and the oldest of as many that are over', async ({
  desk,
}) => {
  const live: string[] = [];
  for (let n = 0; n < MOST_ENDED + 5; n += 1) live.push((await call(desk.url)).body.id);
  const ended: string[] = [];
  // A few milliseconds apart: in the first minutes of a day, earlier ones would be yesterday's.
  for (let n = 0; n < MOST_ENDED + 5; n += 1) ended.push(await pastCall(desk.db, { madeAgo: -n / 1000 }));

  const calls = await callsOf(desk);
  const ids = (isOver: boolean) =>
    calls.filter(({ status }) => (status === 'ended') === isOver).map(({ id }) => id);
  expect(ids(false)).toEqual(live.reverse());
  expect(ids(true)).toEqual(ended.slice(5).reverse());
  expect(calls.find(({ status }) => status === 'queued')?.position).toBe(MOST_ENDED + 4);
});
