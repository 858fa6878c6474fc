import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { apiError, type Reply, room } from './support/replies.ts';

const deaf: Reply = (response, seen) =>
  (seen?.url.includes('software/clients') ? apiError(401, 'accessTokenInvalid') : room)(response, seen);

it('a route that refuses every token costs one, however many calls meet it', async () => {
  const server = await fakeServer(deaf);
  const client = server.client();
  const ask = async (n: number) => {
    await client.conferences.get(`${n}`);
    await expect(client.software.clients({ conferenceId: `${n}` })).rejects.toMatchObject({
      code: 'unauthorized',
    });
  };
  await Promise.all(Array.from({ length: 100 }, (_, n) => ask(n)));
  expect(server.tokenRequests).toHaveLength(2);
  for (let n = 0; n < 10; n += 1) await ask(n);
  expect(server.tokenRequests).toHaveLength(2);
});

it('the first route that is asked may be one: the others get their token in the header', async () => {
  const server = await fakeServer(deaf);
  const client = server.client();
  const asked = Array.from({ length: 100 }, () => client.software.clients({ conferenceId: '1' }));
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).not.toContain('fulfilled');
  await client.conferences.get('1');
  expect(server.requests.at(-1)).toMatchObject({ url: '/api/v3.8/conferences/1' });
  expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer token-2');
  expect(server.tokenRequests).toHaveLength(2);
});
