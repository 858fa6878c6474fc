import type { Colleagues, ConsoleCall, Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followDesk } from '../support/stream.ts';
import { talk } from '../support/talk.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris', 'clara'] });

type Answered = ConsoleCall & Pick<Problem, 'code' | 'errors'>;
const ANNA = { login: 'anna', name: 'Anna' };
const BORIS = { login: 'boris', name: 'Boris' };

test('an invited colleague rings, comes into the same room, and the operator stays the operator', async ({
  desk,
}) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id, token } = await talk(desk, 'anna');
  const borisDesk = await followDesk(desk.url, boris.cookie);
  const { status, body } = await anna.ask<Answered>('POST', `calls/${id}/invite`, { operator: 'boris' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'active', ringing: [BORIS], participants: [ANNA] });
  expect(Date.parse(body.ring_until ?? '')).toBeGreaterThan(Date.now());
  expect(await borisDesk.until('call.invited')).toMatchObject({ call: { ringing: [BORIS] } });
  await desk.trueconfAsked('participants.invite');

  const answered = await boris.answer(id);
  expect(answered.body.webclient_url).toMatch(/#login=boris/);
  expect(answered.body.call).toMatchObject({
    ringing: [],
    joining: [{ ...BORIS, until: expect.stringMatching(/Z$/) }],
  });
  enter(desk, id, 'boris');
  await sweepUntil(desk, id, async () => expect(await eventsOf(desk.db, id)).toContain('call.joined'));
  expect(await borisDesk.until('call.joined')).toMatchObject({
    call: { operator: ANNA, participants: [ANNA, BORIS], ringing: [], joining: [], ring_until: null },
  });
  expect((await visitor(desk.url, { id, token }).look()).body.operator).toMatchObject({ name: 'Anna' });
  expect([...desk.trueconf.state.conferences.values()]).toHaveLength(1);
  borisDesk.close();
});

test('when the operator goes, the call goes on with the colleague; when both have gone, it ends', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { id, seat } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/invite`, { operator: 'boris' });
  const borisSeat = enter(desk, id, 'boris');
  await sweepUntil(desk, id, async () => expect(await eventsOf(desk.db, id)).toContain('call.joined'));
  seat.leave();
  await sweepUntil(desk, id, async () => expect(await eventsOf(desk.db, id)).toContain('call.left'));
  const { body } = await anna.ask<Answered>('PATCH', `calls/${id}`, {});
  expect(body).toMatchObject({ status: 'active', operator: BORIS, participants: [BORIS] });
  borisSeat.leave();
  await sweepUntil(desk, id, async () =>
    expect(await statusOf(desk.db, id)).toMatchObject({ status: 'ended', end_reason: 'completed' }),
  );
});

test('who declines, or lets it ring, leaves the conversation as it was and is free again', async ({
  desk,
}) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/invite`, { operator: 'boris' });
  expect((await boris.decline(id)).body).toMatchObject({ status: 'active', ringing: [] });
  await anna.ask('POST', `calls/${id}/invite`, { operator: 'boris' });
  await elapse(desk.db, id, 20);
  await sweep(desk);
  expect((await eventsOf(desk.db, id)).filter((type) => type.startsWith('call.inv'))).toEqual([
    'call.invited',
    'call.invite_failed',
    'call.invited',
    'call.invite_failed',
  ]);
  const { body } = await anna.ask<Colleagues>('GET', `calls/${id}/colleagues`);
  expect(body).toEqual({
    operators: [
      { ...BORIS, free: true },
      { login: 'clara', name: 'Clara', free: true },
    ],
    departments: [{ key: 'sales', name: 'Sales', free: 2 }],
  });
});

test('only who is in the conversation may invite, only who is free may be invited', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  const invite = (who: typeof anna, operator: string, callId = id) =>
    who.ask<Answered>('POST', `calls/${callId}/invite`, { operator });
  expect((await invite(boris, 'clara')).body.code).toBe('forbidden');
  expect((await invite(anna, 'anna')).body.code).toBe('operator_unavailable');
  expect((await invite(anna, 'nobody')).body).toMatchObject({
    code: 'invalid_request',
    errors: [{ path: 'operator' }],
  });
  const other = await call(desk.url);
  expect(other.body.operator).toMatchObject({ name: 'Boris' });
  expect((await invite(anna, 'boris')).body.code).toBe('operator_unavailable');
  expect((await invite(boris, 'clara', other.body.id)).body.code).toBe('call_not_active');
  await anna.hangUp(id);
  expect((await invite(anna, 'clara')).body.code).toBe('call_ended');
});
