import { expect, it, vi } from 'vitest';
import { eventually } from './support/eventually.ts';
import { fakeServer } from './support/fake-server.ts';
import { hang, hangInBody, json, page, room } from './support/replies.ts';

const ABORTED = { name: 'TrueConfAbortError', code: 'aborted', retryable: false };

it.each([
  ['before the answer', hang],
  ['within the answer', hangInBody],
])('stops a call %s', async (_name, reply) => {
  const server = await fakeServer(reply);
  const caller = new AbortController();
  const call = server.client().conferences.get('1', { signal: caller.signal });
  await eventually(() => expect(server.requests).toHaveLength(1));
  caller.abort();
  await expect(call).rejects.toMatchObject({ ...ABORTED, sent: true });
});

it('closes the connection, so that the server can notice', async () => {
  const gone = Promise.withResolvers<void>();
  const server = await fakeServer((response) => {
    response.on('close', gone.resolve);
  });
  const caller = new AbortController();
  const call = server.client().conferences.get('1', { signal: caller.signal });
  await eventually(() => expect(server.requests).toHaveLength(1));
  caller.abort();
  await expect(call).rejects.toMatchObject(ABORTED);
  await gone.promise;
});

it('sends nothing when the signal has fired already', async () => {
  const server = await fakeServer(room);
  const call = server.client().conferences.get('1', { signal: AbortSignal.abort() });
  await expect(call).rejects.toMatchObject({ ...ABORTED, sent: false });
  expect(server.tokenRequests).toHaveLength(0);
});

it('ends the wait between two attempts', async () => {
  const server = await fakeServer(json(503, {}, { 'retry-after': '2' }));
  const caller = new AbortController();
  const call = server.client().conferences.get('1', { signal: caller.signal });
  await eventually(() => expect(server.requests).toHaveLength(1));
  caller.abort();
  await expect(call).rejects.toMatchObject(ABORTED);
  expect(server.requests).toHaveLength(1);
});

it('reads the same when the signal is a timeout of the caller', async () => {
  const server = await fakeServer(hang);
  const call = server.client().conferences.get('1', { signal: AbortSignal.timeout(50) });
  await expect(call).rejects.toMatchObject(ABORTED);
});

it('leaves nothing on a signal that lives long', async () => {
  const server = await fakeServer(page(500));
  const caller = new AbortController();
  const add = vi.spyOn(caller.signal, 'addEventListener');
  const remove = vi.spyOn(caller.signal, 'removeEventListener');
  const client = server.client();
  const warned = vi.fn();
  process.on('warning', warned);
  await Promise.allSettled(
    Array.from({ length: 30 }, () => client.groups.list({ signal: caller.signal, timeoutMs: 1000 })),
  );
  process.off('warning', warned);
  expect(add).toHaveBeenCalled();
  expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  expect(warned).not.toHaveBeenCalled();
});
