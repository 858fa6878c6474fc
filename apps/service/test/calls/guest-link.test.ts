import { expect } from 'vitest';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

const age = (desk: Desk, seconds: number) =>
  desk.db
    .updateTable('calls')
    .set({ webclient_url_at: new Date(Date.now() - seconds * 1000) })
    .execute();

test('a visitor who comes back after a while gets a fresh way in, one who was just here the same', async ({
  desk,
}) => {
  const { body } = await call(desk.url);
  const look = async () => (await visitor(desk.url, body).look()).body.webclient_url;
  expect(await look()).toBe(body.webclient_url);
  await age(desk, 61);
  const fresh = await look();
  expect(fresh).not.toBe(body.webclient_url);
  expect(fresh).toMatch(/\/webrtc\/\d+#login=/);
});

test('a reloaded page gets it with its snapshot; a stream that only broke off does not', async ({ desk }) => {
  const { body } = await call(desk.url);
  const first = await followCall(desk.url, body);
  const { id } = await first.until('snapshot');
  await age(desk, 61);
  const reconnected = await followCall(desk.url, body, id);
  expect((await reconnected.until('snapshot')).call.webclient_url).toBe(body.webclient_url);
  const reloaded = await followCall(desk.url, body);
  expect((await reloaded.until('snapshot')).call.webclient_url).not.toBe(body.webclient_url);
  for (const stream of [first, reconnected, reloaded]) stream.close();
});

test('while TrueConf cannot be asked the old one is kept', async ({ desk }) => {
  const { body } = await call(desk.url);
  await age(desk, 61);
  desk.trueconf.faults.add({ effect: { kind: 'reset' } });
  expect((await visitor(desk.url, body).look()).body.webclient_url).toBe(body.webclient_url);
});
