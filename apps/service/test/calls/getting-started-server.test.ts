import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildTestApp, type TestApp } from '../support/app.ts';
import { eventsOf, statusOf } from '../support/call-record.ts';
import { elapse, sweep } from '../support/call-time.ts';
import { trueconfConfig } from '../support/desk.ts';
import { type GettingStartedServer, startGettingStartedServer } from '../support/getting-started-server.ts';
import { signedIn } from '../support/operator.ts';
import { seedDesk } from '../support/seed-desk.ts';
import { call, visitor } from '../support/visitor.ts';

let server: GettingStartedServer;
let service: TestApp;
let url: string;
beforeAll(async () => {
  server = await startGettingStartedServer();
  service = await buildTestApp({ trueconf: trueconfConfig(server.url) });
  await seedDesk(service.db, { operators: ['helen'] });
  url = await service.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await service.close();
  await server.close();
});

test('any server that speaks the API of the getting-started article carries a call from end to end', async () => {
  await sweep(service);
  expect(
    (await service.db.selectFrom('operators').select('trueconf_status').execute())[0]?.trueconf_status,
  ).toBe(null);

  const { status, body } = await call(url);
  expect(status).toBe(201);
  const [room] = server.conferences.values();
  expect(body.webclient_url).toBe(`${server.url}/webrtc/${room?.['id']}`);
  expect(room).toMatchObject({
    state: 'running',
    owner: 'helen',
    type: 0,
    auto_invite: 1,
    schedule: { type: -1 },
  });
  expect(server.tokenRequest).toMatchObject({ grant_type: 'client_credentials' });

  // It does not tell who is in a room: the operator's word counts.
  const helen = await signedIn({ db: service.db, url }, 'helen');
  expect((await helen.answer(body.id)).body.webclient_url).toBe(`${server.url}/webrtc/${room?.['id']}`);
  await elapse(service.db, body.id, 1);
  await sweep(service);
  expect(await statusOf(service.db, body.id)).toMatchObject({ status: 'active' });

  expect((await visitor(url, body).hangUp()).body).toMatchObject({
    status: 'ended',
    end_reason: 'completed',
  });
  await vi.waitFor(() => expect(server.conferences.size).toBe(0));
  await vi.waitFor(async () => expect(await eventsOf(service.db, body.id)).toContain('room.released'));
});

test('a server that refuses fields it does not know is asked once more with the plain ones, and remembered', async () => {
  const strict = await startGettingStartedServer({ refusesFieldsWith: 400 });
  const node = await service.another({ trueconf: trueconfConfig(strict.url) });
  const address = await node.app.listen({ port: 0, host: '127.0.0.1' });
  for (const requests of [3, 4]) {
    const { status, body } = await call(address);
    expect(status).toBe(201);
    expect(strict.createRequests).toHaveLength(requests);
    await visitor(address, body).hangUp();
    await vi.waitFor(() => expect(strict.conferences.size).toBe(0));
  }
  expect(node.logLines.filter((line) => line.includes('plain conferences'))).toHaveLength(1);
  await node.close();
  await strict.close();
});
