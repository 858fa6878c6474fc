import { describe, expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { json, page, type Reply, room } from './support/replies.ts';

const oauth = (error: string) => ({ error, error_description: 'the words of the server' });

const REFUSALS: [string, Reply, { status: number; reason?: string }][] = [
  ['400 invalid_client', json(400, oauth('invalid_client')), { status: 400, reason: 'invalid_client' }],
  ['401 invalid_client', json(401, oauth('invalid_client')), { status: 401, reason: 'invalid_client' }],
  ['403 invalid_client', json(403, oauth('invalid_client')), { status: 403, reason: 'invalid_client' }],
  [
    '403 with a top-level reason',
    json(403, { reason: 'InvalidCredentials' }),
    { status: 403, reason: 'InvalidCredentials' },
  ],
  ['400 with a description alone', json(400, { error_description: 'no' }), { status: 400 }],
  [
    '401 with an error object',
    json(401, { error: { code: 401, errors: [{ reason: 'forbidden' }] } }),
    { status: 401, reason: 'forbidden' },
  ],
  ['401 without JSON', page(401), { status: 401 }],
];

describe.each(REFUSALS)('%s', (_name, token, facts) => {
  it('is unauthorized, for every waiting call, from one request', async () => {
    const server = await fakeServer(room, { token });
    const client = server.client();
    const calls = Array.from({ length: 20 }, (_, n) =>
      client.conferences.get(`${n}`).catch((error: unknown) => error),
    );
    for (const error of await Promise.all(calls)) {
      expect(error).toMatchObject({ code: 'unauthorized', retryable: false, sent: false, ...facts });
    }
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.requests).toHaveLength(0);
  });
});

const NO_TOKEN_ENDPOINT: [string, Reply][] = [
  ['404 in JSON', json(404, { error: 'not_found' })],
  ['404 page', page(404)],
  ['405', json(405, oauth('invalid_request'))],
  ['a page', page(200)],
  ['a 400 page', page(400)],
  ['JSON of another kind', json(200, { hello: 'there' })],
  ['a token that is no header value', json(200, { access_token: 'a\nb' })],
];

it.each(NO_TOKEN_ENDPOINT)(
  '%s means the address is wrong, not that a conference is gone',
  async (_name, token) => {
    const server = await fakeServer(room, { token });
    await expect(server.client().conferences.delete('1')).rejects.toMatchObject({
      code: 'unexpected_answer',
      sent: false,
    });
    expect(server.requests).toHaveLength(0);
  },
);
