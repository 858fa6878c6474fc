import type { ConsoleCall, Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep, sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter } from '../support/rooms.ts';
import { followCall, followDesk } from '../support/stream.ts';
import { talk } from '../support/talk.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris', 'clara'] });

type Answered = ConsoleCall & Pick<Problem, 'code' | 'errors'>;
const ANNA = { login: 'anna', name: 'Anna' };
const BORIS = { login: 'boris', name: 'Boris' };

async function addDepartment(desk: Desk, key: string, logins: string[]): Promise<void> {
  const site = await desk.db.selectFrom('sites').select('id').executeTakeFirstOrThrow();
  const department = await desk.db
    .insertInto('departments')
    .values({ site_id: site.id, key, name: 'Technical help' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const operators = await desk.db.selectFrom('operators').where('login', 'in', logins).select('id').execute();
  await desk.db
    .insertInto('department_operators')
    .values(operators.map(({ id }) => ({ department_id: department.id, operator_id: id })))
    .execute();
}

const until = (desk: Desk, callId: string, type: string) =>
  sweepUntil(desk, callId, async () => expect(await eventsOf(desk.db, callId)).toContain(type));

test('cold: the visitor is told, the colleague comes into the same room, and the first operator is let go', async ({
  desk,
}) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id, token, webclient_url } = await talk(desk, 'anna');
  const maria = await followCall(desk.url, { id, token });
  const annaDesk = await followDesk(desk.url, anna.cookie);
  const { status, body } = await anna.ask<Answered>('POST', `calls/${id}/transfer`, { operator: 'boris' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    operator: ANNA,
    participants: [ANNA],
    ringing: [BORIS],
    transfer: { from: ANNA, operator: BORIS, department: null, warm: false },
  });
  expect(await maria.until('call.transfer_started')).toMatchObject({
    call: { operator: { name: 'Anna' }, transfer: { name: 'Boris' } },
  });

  expect((await boris.answer(id)).status).toBe(200);
  enter(desk, id, 'boris');
  await until(desk, id, 'call.transferred');
  expect(await maria.until('call.transferred')).toMatchObject({
    call: { status: 'active', operator: { name: 'Boris' }, transfer: null, webclient_url },
  });
  expect(await annaDesk.until('call.transferred')).toMatchObject({
    call: { operator: BORIS, participants: [BORIS], ringing: [], transfer: null },
  });
  // Anna is free for the next one, though her app has not hung up yet.
  expect((await call(desk.url)).body.operator).toMatchObject({ name: 'Clara' });
  const ring = await desk.db
    .selectFrom('call_rings')
    .where('operator_id', '=', anna.id)
    .where('call_id', '=', id)
    .select('state')
    .executeTakeFirst();
  expect(ring).toEqual({ state: 'finished' });
  maria.close();
  annaDesk.close();
});

test('warm: both talk until the first one leaves, then the call is the other’s', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id, seat } = await talk(desk, 'anna');
  expect((await anna.ask<Answered>('POST', `calls/${id}/leave`)).body.code).toBe('nobody_available');
  await anna.ask('POST', `calls/${id}/transfer`, { operator: 'boris', warm: true });
  await boris.answer(id);
  enter(desk, id, 'boris');
  await until(desk, id, 'call.joined');
  const both = await anna.ask<Answered>('PATCH', `calls/${id}`, {});
  expect(both.body).toMatchObject({
    operator: ANNA,
    participants: [ANNA, BORIS],
    transfer: { from: ANNA, operator: BORIS, warm: true },
  });

  expect((await anna.ask<Answered>('POST', `calls/${id}/leave`)).body).toMatchObject({
    status: 'active',
    operator: BORIS,
    participants: [BORIS],
    transfer: null,
  });
  seat.leave();
  await elapse(desk.db, id, 30);
  await sweep(desk);
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'active' });
  expect(await eventsOf(desk.db, id)).toContain('call.transferred');
});

test('to a department: all who are free ring, the first to answer has it, wherever its operators sit', async ({
  desk,
}) => {
  await addDepartment(desk, 'help', ['boris', 'clara']);
  const [anna, boris, clara] = await Promise.all([
    signedIn(desk, 'anna'),
    signedIn(desk, 'boris'),
    signedIn(desk, 'clara'),
  ]);
  const { id, token } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/transfer`, { department: 'help' });
  expect((await visitor(desk.url, { id, token }).look()).body.transfer).toEqual({ name: 'Technical help' });
  const answers = await Promise.all([boris.answer(id), clara.answer(id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const first = answers[0]?.status === 200 ? 'boris' : 'clara';
  enter(desk, id, first);
  await until(desk, id, 'call.transferred');
  const { body } = await anna.ask<Answered>('PATCH', `calls/${id}`, {});
  expect(body).toMatchObject({
    department: { key: 'help' },
    operator: { login: first },
    ringing: [],
    transfer: null,
  });
});

test('of a department one is on the way: it rings at nobody else until they do not come', async ({
  desk,
}) => {
  await addDepartment(desk, 'help', ['boris', 'clara']);
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/transfer`, { department: 'help' });
  const now = async () => (await anna.ask<Answered>('PATCH', `calls/${id}`, {})).body;
  expect((await now()).ringing.map(({ login }) => login)).toEqual(['boris', 'clara']);
  await boris.answer(id);
  expect(await now()).toMatchObject({ ringing: [], joining: [BORIS] });
  await elapse(desk.db, id, 15);
  await sweep(desk);
  expect(await now()).toMatchObject({ ringing: [{ login: 'clara' }], joining: [] });
});

test('a department whose last operator declines has not taken it', async ({ desk }) => {
  await addDepartment(desk, 'help', ['boris', 'clara']);
  const [anna, boris, clara] = await Promise.all([
    signedIn(desk, 'anna'),
    signedIn(desk, 'boris'),
    signedIn(desk, 'clara'),
  ]);
  const { id } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/transfer`, { department: 'help' });
  expect((await boris.decline(id)).body.transfer).toMatchObject({ department: { key: 'help' } });
  expect((await clara.decline(id)).body).toMatchObject({ transfer: null, operator: ANNA, status: 'active' });
  expect(await eventsOf(desk.db, id)).toEqual(
    expect.arrayContaining(['call.refused', 'call.transfer_failed']),
  );
});

test('not answered in time, or answered and not come, it stays with the first operator', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  const failures = async () =>
    (await eventsOf(desk.db, id)).filter((type) => type === 'call.transfer_failed').length;
  await anna.ask('POST', `calls/${id}/transfer`, { operator: 'boris' });
  await elapse(desk.db, id, 20);
  await sweep(desk);
  expect(await failures()).toBe(1);

  await anna.ask('POST', `calls/${id}/transfer`, { operator: 'boris' });
  await boris.answer(id);
  await elapse(desk.db, id, 15);
  await sweep(desk);
  expect(await failures()).toBe(2);
  expect((await anna.ask<Answered>('PATCH', `calls/${id}`, {})).body).toMatchObject({
    operator: ANNA,
    participants: [ANNA],
    transfer: null,
  });
});

test('a colleague who goes to another call instead does not come', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { id } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/transfer`, { operator: 'boris' });
  const other = await call(desk.url);
  expect((await boris.answer(other.body.id)).status).toBe(200);
  await sweep(desk);
  expect(await eventsOf(desk.db, id)).toContain('call.transfer_failed');
});

test('taken back, nobody rings any more; a second one at the same time is refused', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const { id } = await talk(desk, 'anna');
  const transfer = (body: object) => anna.ask<Answered>('POST', `calls/${id}/transfer`, body);
  await transfer({ operator: 'boris' });
  expect((await transfer({ operator: 'clara' })).body.code).toBe('transfer_pending');
  const back = await anna.ask<Answered>('DELETE', `calls/${id}/transfer`);
  expect(back.body).toMatchObject({ transfer: null, ringing: [], operator: ANNA });
  expect((await anna.ask<Answered>('DELETE', `calls/${id}/transfer`)).status).toBe(200);
  expect((await transfer({ operator: 'boris' })).status).toBe(200);
});

test('the visitor waits in the room for who is to come, also when the first operator has hung up', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { id, seat } = await talk(desk, 'anna');
  await anna.ask('POST', `calls/${id}/transfer`, { operator: 'boris' });
  seat.leave();
  for (let check = 0; check < 3; check += 1) {
    await elapse(desk.db, id, 4);
    await sweep(desk);
  }
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'active' });
  enter(desk, id, 'boris');
  await until(desk, id, 'call.transferred');
  await elapse(desk.db, id, 20);
  await sweep(desk);
  expect(await statusOf(desk.db, id)).toMatchObject({ status: 'active' });
});

test('a transfer to nobody, to two at once or to somebody unknown is refused and rings nobody', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { id } = await talk(desk, 'anna');
  const wrong = [
    {},
    { operator: 'boris', department: 'sales' },
    { operator: 'nobody' },
    { department: 'none' },
  ];
  for (const to of wrong) {
    const { status, body } = await anna.ask<Answered>('POST', `calls/${id}/transfer`, to);
    expect(status).toBe(400);
    expect(body.code).toBe('invalid_request');
  }
  expect((await anna.ask<Answered>('PATCH', `calls/${id}`, {})).body).toMatchObject({
    transfer: null,
    ringing: [],
  });
});
