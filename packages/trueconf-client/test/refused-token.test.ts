import { describe, expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { apiError, json, page, type Reply, room } from './support/replies.ts';

/** Refuses every token but the given ones. */
const accepting =
  (good: readonly string[], refusal: Reply): Reply =>
  (response, seen) => {
    const token = seen?.headers.authorization?.replace('Bearer ', '') ?? '';
    (good.includes(token) ? room : refusal)(response, seen);
  };

const REFUSALS: [string, Reply][] = [
  ['401 with a body of the API', apiError(401, 'unauthorized')],
  ['401 in OAuth words', json(401, { error: 'invalid_token', error_description: 'expired' })],
  ['401 without JSON', page(401)],
  ['403 accessTokenInvalid', apiError(403, 'accessTokenInvalid')],
];

describe.each(REFUSALS)('after %s', (_name, refusal) => {
  it('fetches another token and tries once more', async () => {
    const server = await fakeServer(accepting(['token-2'], refusal));
    await expect(server.client().conferences.get('1')).resolves.toMatchObject({ id: '0123456789' });
    expect(server.tokenRequests).toHaveLength(2);
    expect(server.requests).toHaveLength(2);
  });

  it('sends a POST again too: the server did nothing with it', async () => {
    const server = await fakeServer(accepting(['token-2'], refusal));
    const input = { topic: 'a', type: 0, owner: 'anna', schedule: { type: -1 } } as const;
    await expect(server.client().conferences.create(input)).resolves.toMatchObject({ id: '0123456789' });
    expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([input, input]);
  });

  it('gives up when the new token is refused as well, in the query too', async () => {
    const server = await fakeServer(accepting([], refusal));
    await expect(server.client().conferences.get('1')).rejects.toMatchObject({
      name: 'TrueConfAuthError',
      code: 'unauthorized',
      retryable: false,
    });
    expect(server.tokenRequests).toHaveLength(2);
    expect(server.requests).toHaveLength(3);
  });

  it('fetches one token for all whose token was refused', async () => {
    const server = await fakeServer(accepting(['token-2'], refusal));
    const client = server.client();
    await Promise.all(Array.from({ length: 40 }, (_, n) => client.conferences.get(`${n}`)));
    expect(server.tokenRequests).toHaveLength(2);
  });

  it('has nothing to try with a static key', async () => {
    const server = await fakeServer(accepting([], refusal));
    const client = server.client({ auth: { secretKey: 'old-key' } });
    await expect(client.conferences.get('1')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(server.requests).toHaveLength(1);
  });
});

it('does not drop a token that was renewed while an old refusal was on its way', async () => {
  const held: (() => void)[] = [];
  const api: Reply = (response, seen) => {
    if (seen?.headers.authorization !== 'Bearer token-1') return room(response, seen);
    const refuse = () => apiError(401, 'unauthorized')(response, seen);
    if (seen.url.endsWith('slow')) held.push(refuse);
    else refuse();
  };
  const server = await fakeServer(api);
  const client = server.client();
  const slow = client.conferences.get('slow');
  await client.conferences.get('quick');
  expect(server.tokenRequests).toHaveLength(2);
  for (const refuse of held) refuse();
  await slow;
  expect(server.tokenRequests).toHaveLength(2);
  expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer token-2');
});

it('takes any other 403 for a missing scope and leaves the token alone', async () => {
  const server = await fakeServer(apiError(403, 'forbidden'));
  await expect(server.client().groups.list()).rejects.toMatchObject({
    name: 'TrueConfAuthError',
    code: 'forbidden',
    status: 403,
    reason: 'forbidden',
    retryable: false,
  });
  expect(server.tokenRequests).toHaveLength(1);
  expect(server.requests).toHaveLength(1);
});
