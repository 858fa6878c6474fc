import { once } from 'node:events';
import { createServer } from 'node:http';
import { TrueConfClient } from '@frontdesk/trueconf-client';
import { expect, onTestFinished, test } from 'vitest';
import { readStatuses } from '../../src/conferences/read-statuses.ts';

/** A TrueConf Server that answers these paths and nothing else. */
async function clientOf(answers: Record<string, object>): Promise<TrueConfClient> {
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').replace('/api/v3.8', '').split('?');
    const answer = answers[path];
    response.writeHead(answer === undefined ? 403 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: { code: 403, errors: [] } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const client = new TrueConfClient({
    url: `http://127.0.0.1:${address.port}`,
    auth: { secretKey: 'key' },
    apiVersion: 'v3.8',
  });
  onTestFinished(async () => {
    await client.close();
    server.closeAllConnections();
    server.close();
  });
  return client;
}

test.each([
  [
    'the list of all users: who is not in it is offline, whose status it keeps back is unknown',
    { '/users': { users: [{ id: 'anna', status: 1 }, { id: 'boris' }], next_page_id: -1 } },
    { anna: 1, boris: null, nobody: 0 },
  ],
  [
    'groups: who is in none may be a user all the same',
    { '/groups': { groups: [{ id: '1' }] }, '/groups/1/users': { users: [{ id: 'anna', status: 2 }] } },
    { anna: 2 },
  ],
])('statuses from %s', async (_, answers, statuses) => {
  const ctx = { trueconf: await clientOf(answers), stopping: new AbortController().signal };
  expect(Object.fromEntries(await readStatuses(ctx, ['anna', 'boris', 'nobody']))).toEqual(statuses);
});
