import { CallTimeline, type Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { pastCall } from '../support/records.ts';
import { request } from '../support/request.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

test('all that happened to a call is told in order, and who did it by name', async ({ desk }) => {
  const { body } = await call(desk.url);
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  await anna.decline(body.id);
  await visitor(desk.url, body).hangUp();
  const answer = await request<unknown>(`${desk.url}/api/v1/console/calls/${body.id}`, {
    headers: { cookie: boris.cookie },
  });
  const { call: told, events } = CallTimeline.parse(answer.body);
  expect(told).toMatchObject({ id: body.id, status: 'ended', end_reason: 'abandoned', callback_id: null });
  expect(told.waited_s).toBeGreaterThanOrEqual(0);
  const shown = events.filter(({ type }) => type !== 'room.released');
  expect(shown.map(({ type, actor }) => [type, actor])).toEqual([
    ['call.requested', 'visitor'],
    ['room.created', 'system'],
    ['call.ringing', 'system'],
    ['call.declined', 'operator:anna'],
    ['call.offered', 'system'],
    ['call.ended', 'visitor'],
  ]);
  expect(shown[3]?.operator).toEqual({ login: 'anna', name: 'Anna' });
  expect(shown[4]).toMatchObject({ operator: null, data: { operators: ['boris'] } });
});

test('a call of other departments is not there, as one that never was', async ({ desk }) => {
  const id = await pastCall(desk.db, { operator: 'boris' });
  await desk.db.deleteFrom('department_operators').execute();
  const { cookie } = await signedIn(desk, 'anna');
  for (const unknown of [id, crypto.randomUUID()]) {
    const answer = await request<Problem>(`${desk.url}/api/v1/console/calls/${unknown}`, {
      headers: { cookie },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'call_not_found' } });
  }
  const without = await request<Problem>(`${desk.url}/api/v1/console/calls/${id}`);
  expect(without.status).toBe(401);
});
