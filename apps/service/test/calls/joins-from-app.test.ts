import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { talk } from '../support/talk.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ site: { routing: 'ring_all', queue: false } });

test('a colleague comes into a conversation from the app while another call rings at them, which is passed on', async ({
  desk,
}) => {
  const boris = await signedIn(desk, 'boris');
  await boris.setPresence({ status: 'available' });
  const theirs = await talk(desk, 'anna');
  const second = await call(desk.url);
  expect((await boris.ask('GET', `calls/${second.body.id}`)).body).toMatchObject({
    call: { ringing: [{ login: 'boris' }] },
  });

  enter(desk, theirs.id, 'boris');
  await elapse(desk.db, theirs.id, 10);
  await sweepUntil(desk, second.body.id, async () =>
    expect(await statusOf(desk.db, second.body.id)).toMatchObject({
      status: 'ended',
      end_reason: 'no_answer',
    }),
  );
  expect(await eventsOf(desk.db, theirs.id)).toContain('call.joined');
  expect((await boris.ask('GET', `calls/${theirs.id}`)).body).toMatchObject({
    call: { participants: [{ login: 'anna' }, { login: 'boris' }] },
  });
  const { presence } = await desk.db
    .selectFrom('operators')
    .select('presence')
    .where('login', '=', 'boris')
    .executeTakeFirstOrThrow();
  expect(presence).toBe('available');
});
