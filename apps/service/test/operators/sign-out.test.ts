import { expect, vi } from 'vitest';
import { sweep } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { followDesk } from '../support/stream.ts';
import { call } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

/** An open console of Anna's, in a browser of its own; TrueConf's app is closed. */
async function browser(desk: Pick<Desk, 'db' | 'url'>) {
  await desk.db.updateTable('operators').set({ trueconf_status: 0 }).execute();
  const { cookie } = await signedIn(desk, 'anna');
  const console = await followDesk(desk.url, cookie);
  await console.until('snapshot');
  return {
    cookie,
    console,
    signOut: () => request(`${desk.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } }),
  };
}

const presenceOf = async ({ db }: Pick<Desk, 'db'>) =>
  (await db.selectFrom('operators').select('presence').executeTakeFirstOrThrow()).presence;

test('signing out counts, though a session of a closed browser goes on; opened again, it is being back', async ({
  desk,
}) => {
  const closed = await browser(desk);
  closed.console.close();
  const { console, signOut } = await browser(desk);
  await vi.waitFor(() => expect(desk.ctx.events.watchingSessions()).toHaveLength(1));
  await signOut();
  await console.ended;
  expect(await presenceOf(desk)).toBe('signed_out');
  expect((await call(desk.url)).body.code).toBe('nobody_available');

  const again = await followDesk(desk.url, closed.cookie);
  expect(await again.until('snapshot')).toMatchObject({ presence: { status: 'available' } });
  expect((await call(desk.url)).body.operator).toMatchObject({ name: 'Anna' });
  again.close();
});

test('signing out in one browser leaves them at the console that is open in another', async ({ desk }) => {
  const [one, two] = [await browser(desk), await browser(desk)];
  await one.signOut();
  await one.console.ended;
  expect(await presenceOf(desk)).toBe('available');
  expect((await call(desk.url)).body.operator).toMatchObject({ name: 'Anna' });
  await two.signOut();
  expect(await presenceOf(desk)).toBe('signed_out');
});

test('a console on another node says so at its next sign of life, one whose session is over does not', async ({
  desk,
}) => {
  const node = await desk.another();
  const nodeUrl = await node.app.listen({ port: 0, host: '127.0.0.1' });
  const [here, there] = [await browser(desk), await browser({ db: desk.db, url: nodeUrl })];
  await here.signOut();
  expect(await presenceOf(desk)).toBe('signed_out');
  await sweep(node);
  expect(await presenceOf(desk)).toBe('available');
  await there.console.until('presence.changed');

  // The load balancer brings this one to the node where the console is not.
  await request(`${desk.url}/api/v1/session`, { method: 'DELETE', headers: { cookie: there.cookie } });
  await sweep(node);
  await there.console.ended;
  expect(await presenceOf(desk)).toBe('signed_out');
  await node.close();
});

test('who was away stays away', async ({ desk }) => {
  const { signOut } = await browser(desk);
  await desk.db.updateTable('operators').set({ presence: 'away', presence_reason: 'Lunch' }).execute();
  await signOut();
  expect(await presenceOf(desk)).toBe('away');
});
