import { expect } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, roomOf } from '../support/rooms.ts';
import { call } from '../support/visitor.ts';

const operators = Array.from({ length: 50 }, (_, index) => `operator-${index}`);
const users = operators.map((id) => ({ id, display_name: id, status: 1 as const }));
const test = testWithDesk({ operators, emulator: { users }, site: { routing: 'ring_all' } });

test('fifty press Answer at once: one wins, the others are told who, and the guest sees one operator', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const all = await Promise.all(operators.map((login) => signedIn(desk, login)));
  const answers = await Promise.all(all.map((operator) => operator.answer(body.id)));
  const winners = answers.flatMap(({ status }, index) => (status === 200 ? [operators[index]] : []));
  expect(winners).toHaveLength(1);
  const losers = answers.filter(({ status }) => status !== 200);
  expect(losers).toHaveLength(49);
  const name = winners[0]?.replace(/^./, (letter) => letter.toUpperCase());
  for (const loser of losers)
    expect(loser).toMatchObject({ status: 409, body: { code: 'already_answered', answered_by: name } });

  enter(desk, body.id, winners[0] ?? '');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  const open = await desk.db
    .selectFrom('call_rings')
    .select('state')
    .where('state', 'in', ['ringing', 'answered'])
    .execute();
  expect(open).toEqual([{ state: 'answered' }]);
  expect(roomOf(desk, body.id)).toBeDefined();
});
