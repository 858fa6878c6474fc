import { expect, it } from 'vitest';
import { createVisitorApi, ProblemError } from '../src/index.ts';
import { send } from '../src/send.ts';
import { sendJson, startService, type TestService } from './support/service.ts';

const ask = (service: Pick<TestService, 'url'>, signal?: AbortSignal) =>
  createVisitorApi({ baseUrl: service.url }).getSite('shop', signal);

async function failureOf(work: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemError) return error;
  throw new Error('Expected a ProblemError');
}

it('reads a problem with all it says', async () => {
  const service = await startService((response) =>
    sendJson(
      response,
      409,
      {
        type: 'about:blank',
        title: 'Outside opening hours',
        status: 409,
        code: 'site_closed',
        detail: 'Come back tomorrow',
        opens_at: '2026-11-25T08:00:00Z',
        errors: [{ path: 'visitor.name', message: 'missing' }],
        answered_by: 'Boris',
      },
      { 'Retry-After': '7' },
    ),
  );

  expect(await failureOf(ask(service))).toMatchObject({
    code: 'site_closed',
    status: 409,
    title: 'Outside opening hours',
    detail: 'Come back tomorrow',
    opensAt: '2026-11-25T08:00:00Z',
    errors: [{ path: 'visitor.name', message: 'missing' }],
    answeredBy: 'Boris',
    retryAfterS: 7,
  });
});

it('fills in what a problem leaves out', async () => {
  const service = await startService((response) => sendJson(response, 404, { code: 'site_not_found' }));

  expect(await failureOf(ask(service))).toMatchObject({
    code: 'site_not_found',
    title: 'site_not_found',
    detail: null,
    errors: [],
    opensAt: null,
    answeredBy: null,
    retryAfterS: null,
  });
});

it('understands Retry-After as a date', async () => {
  const at = new Date(Date.now() + 60_000).toUTCString();
  const service = await startService((response) =>
    sendJson(response, 429, { code: 'rate_limited' }, { 'Retry-After': at }),
  );

  const { retryAfterS } = await failureOf(ask(service));

  expect(retryAfterS).toBeGreaterThan(55);
  expect(retryAfterS).toBeLessThanOrEqual(60);
});

it.each([
  ['a page of a proxy', 502, 'text/html', '<h1>Bad gateway</h1>'],
  ['JSON that is no problem', 500, 'application/json', '{"error":"x"}'],
  ['nothing at all', 503, 'text/plain', ''],
  ['a good status with a page', 200, 'text/html', '<h1>Welcome</h1>'],
])('calls %s an unexpected answer', async (_, status, type, text) => {
  const service = await startService((response) =>
    response.writeHead(status, { 'Content-Type': type }).end(text),
  );

  const problem = await failureOf(ask(service));

  expect(problem.code).toBe('unexpected_answer');
});

it('calls a service that is not there a network failure', async () => {
  const service = await startService(() => {});
  await service.close();

  expect(await failureOf(ask(service))).toMatchObject({ code: 'network', status: 0 });
});

it('calls a connection that breaks off in the middle a network failure', async () => {
  const service = await startService((response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' }).write('{"key":');
    setImmediate(() => response.destroy());
  });

  expect(await failureOf(ask(service))).toMatchObject({ code: 'network' });
});

it('stops waiting after its patience', async () => {
  const service = await startService(() => {});

  expect(await failureOf(send(service.url, { timeoutMs: 50 }))).toMatchObject({ code: 'timeout', status: 0 });
});

it("passes the caller's own abort on as it is", async () => {
  const service = await startService(() => {});
  const leaving = new AbortController();
  const asked = ask(service, leaving.signal);
  const reason = new Error('left');
  leaving.abort(reason);

  await expect(asked).rejects.toBe(reason);
});

it('asks nothing when aborted before', async () => {
  const service = await startService((response) => sendJson(response, 200, {}));

  await expect(ask(service, AbortSignal.abort())).rejects.toThrow(/abort/i);
  expect(service.requests).toEqual([]);
});
