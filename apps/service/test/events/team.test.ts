import type { ConsoleEvent, Team, TeamMember } from '@frontdesk/contract';
import { expect, vi } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { enter } from '../support/rooms.ts';
import { SITE } from '../support/seed-desk.ts';
import { followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris'] });

const operatorsIn = (event: ConsoleEvent | undefined): readonly TeamMember[] =>
  event?.type === 'snapshot' ? event.operators : [];
const logins = (members: readonly TeamMember[]) => members.map(({ login }) => login);

test('operators see those of their departments, supervisors everybody; in the snapshot and on request', async ({
  desk,
}) => {
  await desk.db
    .insertInto('operators')
    .values([
      { login: 'clara', name: 'Clara', trueconf_id: 'clara' },
      { login: 'dora', name: 'Dora', trueconf_id: 'dora', role: 'supervisor', trueconf_status: 0 },
    ])
    .execute();
  const seen = async (login: string) => {
    const { cookie } = await signedIn(desk, login);
    const stream = await followDesk(desk.url, cookie);
    const snapshot = operatorsIn(await stream.until('snapshot'));
    stream.close();
    const { body } = await request<Team>(`${desk.url}/api/v1/console/operators`, { headers: { cookie } });
    expect(logins(body.operators)).toEqual(logins(snapshot));
    return snapshot;
  };
  expect(logins(await seen('anna'))).toEqual(['anna', 'boris']);
  expect(logins(await seen('clara'))).toEqual(['clara']);
  const all = await seen('dora');
  expect(logins(all)).toEqual(['anna', 'boris', 'clara', 'dora']);
  const sales = { key: 'sales', name: 'Sales', site: { key: SITE, name: 'Shop' } };
  expect(all).toMatchObject([
    { name: 'Anna', role: 'operator', departments: [sales], in_call: false, trueconf_status: 'online' },
    { name: 'Boris' },
    { departments: [], trueconf_status: null, presence: { status: 'available' } },
    { role: 'supervisor', trueconf_status: 'offline' },
  ]);
});

test('who begins or ends a call, comes or goes shows at their colleagues’ at once, and only what changed', async ({
  desk,
}) => {
  const boris = await signedIn(desk, 'boris');
  const stream = await followDesk(desk.url, boris.cookie);
  await stream.until('snapshot');
  const told = () =>
    stream.events.flatMap((event) =>
      event.type === 'operator.changed' && event.operator.login === 'anna' ? [event.operator] : [],
    );
  const { body } = await call(desk.url);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  await vi.waitFor(() => expect(told().at(-1)).toMatchObject({ in_call: true }));
  await visitor(desk.url, body).hangUp();
  await vi.waitFor(() => expect(told().at(-1)).toMatchObject({ in_call: false }));
  const anna = await signedIn(desk, 'anna');
  await anna.setPresence({ status: 'away', reason: 'Lunch' });
  await vi.waitFor(() =>
    expect(told().at(-1)).toMatchObject({ presence: { status: 'away', reason: 'Lunch' } }),
  );
  const shown = told().map((operator) => JSON.stringify(operator));
  expect(shown.filter((text, index) => text === shown[index - 1])).toEqual([]);
  stream.close();
});
