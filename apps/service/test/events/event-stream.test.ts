import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { afterEach, expect, test, vi } from 'vitest';
import { type EventStream, EventStreams } from '../../src/http/event-stream.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server whose one route is a stream, with a heartbeat fit for a test. */
async function serve() {
  const app = Fastify().withTypeProvider<ZodTypeProvider>();
  const stopping = new AbortController();
  const opened: EventStream[] = [];
  const streams = new EventStreams(stopping.signal, 20);
  app.get('/', async (_request, reply) => {
    opened.push(streams.open(reply));
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => app.close());
  const response = await fetch(url, { headers: { 'last-event-id': '41' } });
  const [stream] = opened;
  if (stream === undefined || response.body === null) throw new Error('no stream');
  return {
    response,
    stream,
    stopping,
    reader: response.body.pipeThrough(new TextDecoderStream()).getReader(),
  };
}

async function readAll(reader: ReadableStreamDefaultReader<string>): Promise<string> {
  const { value, done } = await reader.read();
  return done ? '' : value + (await readAll(reader));
}

test('messages carry id and type, and the last id of an earlier stream is known', async () => {
  const { response, stream, reader } = await serve();
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
  expect(stream.lastEventId).toBe(41);
  stream.send({ id: 42, type: 'call.ended' });
  stream.end();
  expect(await readAll(reader)).toContain(
    'id: 42\nevent: call.ended\ndata: {"id":42,"type":"call.ended"}\n\n',
  );
});

test('a heartbeat goes out while nothing happens', async () => {
  const { stream, reader } = await serve();
  expect((await reader.read()).value).toBe(': heartbeat\n\n');
  stream.end();
});

test('when the process stops the stream ends with a hint when to come back', async () => {
  const { stream, stopping, reader } = await serve();
  const closed = vi.fn();
  stream.onClose(closed);
  stopping.abort();
  expect(await readAll(reader)).toMatch(/^retry: [123]\d{3}\n\n/m);
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
});

test('a reader who does not read is cut off, not waited for', async () => {
  const { stream } = await serve();
  const closed = vi.fn();
  stream.onClose(closed);
  const message = { id: 1, type: 'call.queued', padding: 'x'.repeat(10_000) };
  await vi.waitFor(() => {
    for (let count = 0; count < 200; count += 1) stream.send(message);
    expect(closed).toHaveBeenCalled();
  });
});
