import type { ConsoleCall } from '@frontdesk/contract';
import { expect } from 'vitest';
import { elapse, sweep } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { talk } from '../support/talk.ts';

const test = testWithDesk({ operators: ['anna', 'boris', 'clara'], site: { ring_timeout_s: 30 } });

test('whoever accepts for a department and does not come has silenced the others, who get the whole ring again', async ({
  desk,
}) => {
  const [anna, boris, clara] = await Promise.all([
    signedIn(desk, 'anna'),
    signedIn(desk, 'boris'),
    signedIn(desk, 'clara'),
  ]);
  await clara.setPresence({ status: 'available' });
  const { id } = await talk(desk, 'anna');
  const now = async () => (await anna.ask<ConsoleCall>('PATCH', `calls/${id}`, {})).body;
  await anna.ask('POST', `calls/${id}/transfer`, { department: 'sales' });
  expect(await now()).toMatchObject({ ringing: [{ login: 'boris' }, { login: 'clara' }] });

  await elapse(desk.db, id, 5);
  await boris.answer(id);
  await elapse(desk.db, id, 10);
  await sweep(desk);
  await elapse(desk.db, id, 5);
  await sweep(desk);
  expect(await now()).toMatchObject({ ringing: [{ login: 'clara' }], joining: [] });
  await elapse(desk.db, id, 25);
  await sweep(desk);
  expect(await now()).toMatchObject({ ringing: [{ login: 'clara' }] });
  const { presence } = await desk.db
    .selectFrom('operators')
    .select('presence')
    .where('id', '=', clara.id)
    .executeTakeFirstOrThrow();
  expect(presence).toBe('available');

  await elapse(desk.db, id, 6);
  await sweep(desk);
  expect(await now()).toMatchObject({ ringing: [], transfer: null, operator: { login: 'anna' } });
});
