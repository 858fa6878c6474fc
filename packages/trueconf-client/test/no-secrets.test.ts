import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ClientOptions, TrueConfClient, TrueConfError } from '../src/index.ts';
import { fakeServer } from './support/fake-server.ts';
import type { Seen } from './support/replies.ts';
import { hang, hangInBody, type Reply, reset } from './support/replies.ts';

const VISITOR = 'A Visitor By Name';
const PERSON = 'person.by.login';

const CALLS: ((client: TrueConfClient) => Promise<unknown>)[] = [
  ({ conferences }) => conferences.create({ topic: VISITOR, type: 0, owner: PERSON, schedule: { type: -1 } }),
  ({ conferences }) => conferences.list({ tag: PERSON }),
  ({ conferences }) => conferences.get(PERSON),
  ({ conferences }) => conferences.run('1'),
  ({ participants }) => participants.invite('1', PERSON),
  ({ users }) => users.get(PERSON),
  ({ software }) => software.guestLink('1', { displayName: VISITOR }),
  ({ software }) => software.userLink('1', PERSON),
];

/** Everything a server can know, sent back to us in every place where an answer has words. */
const echo = (seen: Seen | undefined, token: string): string[] => [
  seen?.headers.authorization ?? '',
  token,
  decodeURIComponent(seen?.url ?? ''),
  seen?.body ?? '',
  ...new URLSearchParams(seen?.body ?? '').values(),
];

const SHAPES: ((words: string[]) => unknown)[] = [
  (words) => ({
    error: {
      code: words[0],
      message: words.join(),
      trace_id: words[1],
      errors: words.map((reason) => ({ reason, message: reason })),
    },
  }),
  (words) => ({ error: words.at(-1), error_description: words.join(), reason: words[1] }),
  (words) => ({ conference: words, id: words, users: words, clients: words, access_token: words }),
  (words) => words.join('\n'),
];

const echoing =
  (status: number, shape: (words: string[]) => unknown, asHtml: boolean, token: string): Reply =>
  (response, seen) => {
    const words = echo(seen, token);
    const body = asHtml ? `<html>${words.join('<p>')}</html>` : JSON.stringify(shape(words));
    response
      .writeHead(status, {
        'content-type': asHtml ? 'text/html' : 'application/json',
        'x-echo': encodeURIComponent(words.join()),
        location: `/?access_token=${token}`,
        'retry-after': '100',
      })
      .end(body);
  };

const garbage: Reply = (response, seen) => {
  response.socket?.end(`HTTP/1.1 boo ${seen?.headers.authorization}\r\n\r\n${seen?.body}`);
};

const endless: readonly Reply[] = [hang, hangInBody];

const faults = fc.oneof(
  fc.record({
    status: fc.constantFrom(200, 201, 302, 400, 401, 403, 404, 409, 418, 429, 500, 503),
    shape: fc.constantFrom(...SHAPES),
    asHtml: fc.boolean(),
  }),
  fc.constantFrom(hang, hangInBody, reset, garbage),
);

const SECRETS = {
  clientSecret: 'Op3nSesame&More',
  secretKey: 'St4tic+Key/Of=Admin',
  token: 'c0ffee5eed0123456789abcdef0123456789abcd',
};

const auths: ClientOptions['auth'][] = [
  { clientId: 'the-application', clientSecret: SECRETS.clientSecret },
  { secretKey: SECRETS.secretKey },
];

const printed = (error: unknown): string =>
  [
    inspect(error, { depth: null, showHidden: true, getters: true }),
    JSON.stringify(error),
    `${error}`,
    error instanceof Error ? `${error.message} ${error.stack} ${inspect(error.cause)}` : '',
  ].join('\n');

const FORBIDDEN = [
  ...Object.values(SECRETS),
  VISITOR,
  PERSON,
  encodeURIComponent(VISITOR),
  '<html>',
  '?call_id',
];

it('never shows a secret, a name or the words of the server in an error, whatever goes wrong', async () => {
  let fault: Reply = hang;
  let faultyToken = false;
  const issue: Reply = (response) => {
    response.end(JSON.stringify({ access_token: SECRETS.token }));
  };
  const server = await fakeServer((response, seen) => fault(response, seen), {
    token: (response, seen) => (faultyToken ? fault : issue)(response, seen),
  });
  let errors = 0;
  const property = fc.asyncProperty(
    faults,
    fc.constantFrom(...CALLS),
    fc.constantFrom(...auths),
    fc.boolean(),
    async (wrong, call, auth, atToken) => {
      faultyToken = atToken;
      fault =
        typeof wrong === 'function' ? wrong : echoing(wrong.status, wrong.shape, wrong.asHtml, SECRETS.token);
      const client = new TrueConfClient({
        url: server.url,
        auth,
        timeoutMs: endless.includes(fault) ? 40 : 10_000,
      });
      const error = await call(client).catch((thrown: unknown) => thrown);
      await client.close();
      if (!(error instanceof Error)) return;
      errors += 1;
      expect(error).toBeInstanceOf(TrueConfError);
      for (const word of FORBIDDEN) expect(printed(error)).not.toContain(word);
    },
  );
  await fc.assert(property, { numRuns: 200 });
  expect(errors).toBeGreaterThan(100);
});

it('shows none when the server cannot be reached', async () => {
  const server = await fakeServer(hang);
  server.server.close();
  for (const auth of auths) {
    const client = new TrueConfClient({ url: server.url, auth });
    const error = await client.software
      .guestLink('1', { displayName: VISITOR })
      .catch((thrown: unknown) => thrown);
    await client.close();
    expect(error).toBeInstanceOf(TrueConfError);
    for (const word of FORBIDDEN) expect(printed(error)).not.toContain(word);
  }
});

it('shows no wrong input either', async () => {
  const server = await fakeServer(hang);
  const input = { topic: VISITOR.repeat(50), type: 0, owner: PERSON, schedule: { type: -1 } } as const;
  const error = await server
    .client()
    .conferences.create(input)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'invalid_input' });
  for (const word of FORBIDDEN) expect(printed(error)).not.toContain(word);
});
