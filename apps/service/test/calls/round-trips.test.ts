import pg from 'pg';
import { expect, vi } from 'vitest';
import { testWithDesk } from '../support/desk-test.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

test('a call costs two TrueConf round trips one after the other: create, then run beside the guest link', async ({
  desk,
}) => {
  await visitor(desk.url, (await call(desk.url)).body).hangUp();
  desk.trueconf.journal.clear();
  desk.trueconf.faults.delayMs = 200;
  expect((await call(desk.url)).status).toBe(201);

  const asked = desk.trueconf.journal.entries.filter(
    ({ call: name }) => name !== null && !/stop|delete/.test(name),
  );
  expect(asked.map(({ call: name }) => name).sort()).toEqual([
    'conferences.create',
    'conferences.run',
    'software.clients',
  ]);
  const [create, ...rest] = asked;
  if (create?.finishedAt == null) throw new Error('create was not answered');
  for (const { startedAt, finishedAt } of rest) {
    expect(startedAt).toBeGreaterThanOrEqual(create.finishedAt);
    // Both are under way at the same time.
    for (const other of rest) expect(other.startedAt).toBeLessThan(finishedAt ?? 0);
  }
});

test('and two trips to the database, and one to its disk: admitted; kept, beside the first round trip; rings, beside the second', async ({
  desk,
}) => {
  await visitor(desk.url, (await call(desk.url)).body).hangUp();
  await desk.ctx.background.settled();
  // Of a server that answers at once the second is in nobody's way.
  desk.trueconf.faults.delayMs = 50;
  const query = vi.spyOn(pg.Client.prototype, 'query');
  expect((await call(desk.url)).status).toBe(201);
  // The third, with which it is told, follows the answer.
  expect([3, 4]).toContain(query.mock.calls.length);
  query.mockRestore();
});
