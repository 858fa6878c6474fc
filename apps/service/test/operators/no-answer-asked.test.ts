import { expect, vi } from 'vitest';
import { eventsOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followDesk } from '../support/stream.ts';
import { talk } from '../support/talk.ts';
import { visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

/** Anna talks; Boris is at his console and follows it. */
async function conversation(desk: Desk) {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  await boris.setPresence({ status: 'available' });
  const { id, token } = await talk(desk, 'anna');
  const stream = await followDesk(desk.url, boris.cookie);
  await stream.until('snapshot');
  const presence = async () =>
    (
      await desk.db
        .selectFrom('operators')
        .select('presence')
        .where('login', '=', 'boris')
        .executeTakeFirstOrThrow()
    ).presence;
  return {
    ...{ id, token, anna, boris, stream, presence },
    ask: (verb: string) => anna.ask('POST', `calls/${id}/${verb}`, { operator: 'boris' }),
    ringOut: async () => {
      await elapse(desk.db, id, 20);
      await sweep(desk);
    },
  };
}

test.for(['invite', 'transfer'])(
  'who lets an ask ring (%s) has given no answer, as with a call',
  async (verb, { desk }) => {
    const { id, stream, ask, ringOut, presence } = await conversation(desk);
    await ask(verb);
    await ringOut();
    expect(await presence()).toBe('no_answer');
    await vi.waitFor(() => {
      expect(stream.events.findLast(({ type }) => type === 'presence.changed')).toMatchObject({
        presence: { status: 'no_answer' },
      });
      expect(stream.events.findLast(({ type }) => type === 'operator.changed')).toMatchObject({
        operator: { login: 'boris', presence: { status: 'no_answer' } },
      });
    });
    expect(await ask(verb)).toMatchObject({ status: 409, body: { code: 'operator_unavailable' } });

    // In TrueConf's app they come after all.
    enter(desk, id, 'boris');
    await sweepUntil(desk, id, async () => expect(await eventsOf(desk.db, id)).toContain('call.joined'));
    expect(await presence()).toBe('available');
    stream.close();
  },
);

test('who declines, or is no longer asked, is there', async ({ desk }) => {
  const { id, token, anna, boris, stream, ask, ringOut, presence } = await conversation(desk);
  await ask('invite');
  await boris.decline(id);
  await ask('transfer');
  await anna.ask('DELETE', `calls/${id}/transfer`);
  await ringOut();
  expect(await presence()).toBe('available');
  await ask('transfer');
  await visitor(desk.url, { id, token }).hangUp();
  await ringOut();
  expect(await presence()).toBe('available');
  stream.close();
});
