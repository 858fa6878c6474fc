import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { AUTH, fakeServer, numberedTokens } from './support/fake-server.ts';
import { inTurn, json, page, type Reply, room } from './support/replies.ts';

const bearers = (requests: readonly { headers: { authorization?: string | undefined } }[]) => [
  ...new Set(requests.map(({ headers }) => headers.authorization)),
];

it('asks for one token however many calls wait for it', async () => {
  const server = await fakeServer(room);
  const client = server.client();
  await Promise.all(Array.from({ length: 100 }, (_, n) => client.conferences.get(`${n}`)));
  expect(server.tokenRequests).toHaveLength(1);
  expect(server.requests).toHaveLength(100);
  expect(bearers(server.requests)).toEqual(['Bearer token-1']);
});

it('asks with client credentials in a form', async () => {
  const server = await fakeServer(room);
  await server.client().conferences.get('1');
  const [request] = server.tokenRequests;
  expect(request).toMatchObject({ method: 'POST', url: '/oauth2/v1/token' });
  expect(request?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
  expect(request?.headers.authorization).toBeUndefined();
  expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: AUTH.clientId,
    client_secret: AUTH.clientSecret,
  });
});

it('sends the token in the header and nowhere else', async () => {
  const server = await fakeServer(json(200, { conferences: [], cnt: 0 }));
  await server.client().conferences.list({ tag: 'a' });
  expect(server.requests[0]?.headers.authorization).toBe('Bearer token-1');
  expect(server.requests[0]?.url).toBe('/api/v3.8/conferences?tag=a');
});

it('sends a static key the same way and asks for no token', async () => {
  const server = await fakeServer(room);
  const client = server.client({ auth: { secretKey: 'key+/=with~all' } });
  await client.conferences.get('1');
  expect(server.requests[0]?.headers.authorization).toBe('Bearer key+/=with~all');
  expect(server.tokenRequests).toHaveLength(0);
  expect(client.token.scopes).toBeNull();
});

it('renews ahead of expiry, without a call that asks for it', async () => {
  const server = await fakeServer(room, { token: numberedTokens({ expires_in: 1 }) });
  const client = server.client();
  const begun = performance.now();
  await client.conferences.get('1');
  await eventually(() => expect(server.tokenRequests.length).toBeGreaterThan(1));
  expect(performance.now() - begun).toBeGreaterThan(890);
  await eventually(async () => {
    await client.conferences.get('2');
    expect(server.requests.at(-1)?.headers.authorization).not.toBe('Bearer token-1');
  });
});

it('does not ask again and again for tokens that are dead on arrival', async () => {
  const server = await fakeServer(room, { token: numberedTokens({ expires_in: 0 }) });
  const client = server.client();
  await client.conferences.get('1');
  await client.conferences.get('2');
  expect(server.tokenRequests).toHaveLength(2);
});

it('does not take the token away from others when one waiter gives up', async () => {
  const release = Promise.withResolvers<void>();
  const token: Reply = async (response) => {
    await release.promise;
    json(200, { access_token: 'late' })(response);
  };
  const server = await fakeServer(room, { token });
  const client = server.client();
  const impatient = new AbortController();
  const first = client.conferences.get('1', { signal: impatient.signal });
  const second = client.conferences.get('2');
  await eventually(() => expect(server.tokenRequests).toHaveLength(1));
  impatient.abort();
  await expect(first).rejects.toMatchObject({ code: 'aborted', sent: false });
  release.resolve();
  await expect(second).resolves.toMatchObject({ id: '0123456789' });
  expect(server.tokenRequests).toHaveLength(1);
});

it('tells the scopes once it has a token', async () => {
  const scope = 'conferences conferences:read  groups';
  const server = await fakeServer(room, { token: json(200, { access_token: 't', scope }) });
  const client = server.client();
  expect(client.token.scopes).toBeNull();
  await client.conferences.get('1');
  expect(client.token.scopes).toEqual(['conferences', 'conferences:read', 'groups']);
});

it('takes an answer without expires_in, or with a number in a string', async () => {
  for (const life of [{}, { expires_in: '3600' }, { expires_in: null }]) {
    const server = await fakeServer(room, { token: json(200, { access_token: 't', ...life }) });
    const client = server.client();
    await client.conferences.get('1');
    await client.conferences.get('2');
    expect(server.tokenRequests).toHaveLength(1);
  }
});

it('tells whether the server hands out tokens right now, and keeps the one it has', async () => {
  const server = await fakeServer(room, { token: inTurn(numberedTokens(), numberedTokens(), page(404)) });
  const client = server.client();
  await client.conferences.get('1');
  expect(await client.handsOutTokens()).toBe(true);
  expect(await client.handsOutTokens()).toBe(false);
  await client.conferences.get('2');
  expect(server.tokenRequests).toHaveLength(3);
  expect(await server.client({ auth: { secretKey: 'key' } }).handsOutTokens()).toBe(false);
});
