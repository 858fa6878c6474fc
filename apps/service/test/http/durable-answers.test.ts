import pg from 'pg';
import { expect, vi } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

/** What is asked of the database while something is done. */
async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const texts = query.mock.calls.map(([statement]) => (statement as unknown as { text: string }).text);
  query.mockRestore();
  return texts;
}

const REACHES = /pg_logical_emit_message/;

test('what changes something is answered once the disk has it, what reads is not held up', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  await desk.ctx.background.settled();
  expect(
    (await statements(() => visitor(desk.url, body).look())).filter((text) => REACHES.test(text)),
  ).toEqual([]);
  const boris = await signedIn(desk, 'boris');
  // At whom nothing rings: there is nothing to be passed on behind the answer.
  const away = await statements(() => boris.setPresence({ status: 'away' }));
  expect(away.at(-1)).toMatch(REACHES);
});

test('a call in the queue is on the disk when its visitor hears of it, one that rings in the statement that says so', async ({
  desk,
}) => {
  const ringing = await statements(() => call(desk.url));
  const reaching = ringing.filter((text) => /'synchronous_commit', 'on'/.test(text));
  expect(reaching).toEqual([expect.stringMatching(REACHES), expect.stringMatching(/update "calls"/)]);
  await desk.db
    .updateTable('operators')
    .set({ wrap_up_until: new Date(Date.now() + 60_000) })
    .execute();
  const queued = await statements(async () => expect((await call(desk.url)).status).toBe(202));
  expect(queued.filter((text) => REACHES.test(text))).toHaveLength(1);
});

/** What the disk does with what reaches it. */
function withDisk(answer: () => Promise<void>) {
  const real = pg.Client.prototype.query;
  return vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const go = () => Reflect.apply(real, this, args);
    return REACHES.test((args[0] as { text: string }).text) ? answer().then(go) : go();
  });
}

test('what the disk did not get is not acknowledged', async ({ desk }) => {
  const { body } = await call(desk.url);
  await desk.ctx.background.settled();
  const disk = withDisk(() =>
    Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' })),
  );
  const { status, body: problem } = await visitor(desk.url, body).hangUp();
  disk.mockRestore();
  expect({ status, code: problem.code }).toEqual({ status: 503, code: 'service_unavailable' });
});

test('a room that was made for a call which the disk did not get is removed', async ({ desk }) => {
  const disk = withDisk(() =>
    Promise.reject(Object.assign(new Error('Connection terminated'), { code: '57P01' })),
  );
  const { status, body } = await call(desk.url);
  disk.mockRestore();
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'service_unavailable' });
  expect(desk.trueconf.journal.of('conferences.create')).toHaveLength(1);
  expect(desk.trueconf.journal.of('conferences.run')).toEqual([]);
  expect(desk.trueconf.state.conferences.size).toBe(0);
});

test('a stop while an answer waits for the disk does not wait for the connection of that answer', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  await desk.ctx.background.settled();
  const disk = Promise.withResolvers<void>();
  const waits = vi.fn(() => disk.promise);
  const spy = withDisk(waits);
  const hangingUp = visitor(desk.url, body).hangUp();
  await vi.waitFor(() => expect(waits).toHaveBeenCalled());
  const stopping = desk.app.close();
  await vi.waitFor(() => expect(desk.ctx.stopping.aborted).toBe(true));
  disk.resolve();
  expect((await hangingUp).status).toBe(200);
  await stopping;
  spy.mockRestore();
});
