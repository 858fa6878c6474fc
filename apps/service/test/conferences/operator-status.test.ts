import { defaults, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { expect, vi } from 'vitest';
import { startHousekeeping } from '../../src/housekeeping/housekeeper.ts';
import { sweep } from '../support/call-time.ts';
import { type Desk, trueconfConfig } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { enter } from '../support/rooms.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna', 'boris', 'nobody'] });

const statuses = async ({ db }: Pick<Desk, 'db'>) =>
  Object.fromEntries(
    (await db.selectFrom('operators').select(['login', 'trueconf_status']).execute()).map((row) => [
      row.login,
      row.trueconf_status,
    ]),
  );

const makeDue = ({ db }: Pick<Desk, 'db'>) =>
  db.deleteFrom('settings').where('key', 'like', 'operator_status%').execute();

test('one request tells who is online; whom the server does not know is offline', async ({ desk }) => {
  desk.trueconf.state.setStatus('boris', 2);
  await sweep(desk);
  expect(await statuses(desk)).toEqual({ anna: 1, boris: 2, nobody: 0 });
  expect(desk.trueconf.journal.of('users.list')).toHaveLength(1);
  // Not due again yet, on any node.
  await sweep(desk);
  expect(desk.trueconf.journal.of('users.list')).toHaveLength(1);
});

test('away in the console wins over online in TrueConf; busy in TrueConf is not rung', async ({ desk }) => {
  desk.trueconf.state.setStatus('boris', 2);
  await desk.db.updateTable('operators').set({ presence: 'away' }).where('login', '=', 'anna').execute();
  await sweep(desk);
  // Boris is on duty, so there is something to wait for.
  expect((await call(desk.url)).status).toBe(202);
});

test('without the permission to read users everybody who is not away may be rung', async ({ desk }) => {
  const scopes = ['conferences', 'conferences.participants'];
  const trueconf = await TrueConfEmulator.start({ clients: [{ ...defaults.client, scopes }] });
  const service = await desk.another({ trueconf: trueconfConfig(trueconf.url) });
  const url = await service.app.listen({ port: 0, host: '127.0.0.1' });
  await desk.db.updateTable('operators').set({ presence: 'away' }).where('login', '=', 'nobody').execute();
  await sweep(service);
  expect(await statuses(desk)).toEqual({ anna: null, boris: null, nobody: null });
  expect((await call(url)).body.operator).toMatchObject({ name: 'Anna' });
  expect((await call(url)).body.operator).toMatchObject({ name: 'Boris' });
  expect((await call(url)).status).toBe(202);
  await service.close();
  await trueconf.close();
});

test('out of reach: what was known counts for half a minute, then nothing is known', async ({ desk }) => {
  await sweep(desk);
  desk.trueconf.faults.add({ effect: { kind: 'reset' } });
  const due = { value: new Date(0).toISOString() };
  await desk.db.updateTable('settings').set(due).where('key', '=', 'operator_status_due').execute();
  await sweep(desk);
  expect(await statuses(desk)).toEqual({ anna: 1, boris: 1, nobody: 0 });
  await makeDue(desk);
  await sweep(desk);
  expect(await statuses(desk)).toEqual({ anna: null, boris: null, nobody: null });
});

test('an operator whose room is gone is free at once, without waiting for the next reading', async ({
  desk,
}) => {
  startHousekeeping(desk.ctx);
  await desk.db.updateTable('operators').set({ presence: 'away' }).where('login', '<>', 'anna').execute();
  const first = await call(desk.url);
  enter(desk, first.body.id, 'anna');
  await vi.waitFor(async () => expect((await statuses(desk))['anna']).toBe(5), { timeout: 10_000 });
  const second = await call(desk.url);
  expect(second.status).toBe(202);
  const inAnHour = { value: new Date(Date.now() + 3_600_000).toISOString() };
  await desk.db.updateTable('settings').set(inAnHour).where('key', '=', 'operator_status_due').execute();
  await visitor(desk.url, first.body).hangUp();
  await vi.waitFor(
    async () => expect((await visitor(desk.url, second.body).look()).body.status).toBe('ringing'),
    { timeout: 10_000, interval: 20 },
  );
});
