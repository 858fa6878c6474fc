import type { ServerResponse } from 'node:http';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type FeedStatus, type FeedTiming, openEventFeed } from '../src/index.ts';
import { sendEvent, sendJson, startService, startStream } from './support/service.ts';

const QUICK: FeedTiming = {
  firstPauseMs: 5,
  longestPauseMs: 20,
  connectWithinMs: 5_000,
  staleAfterMs: 5_000,
  steadyAfterMs: 5_000,
};
const PATIENT: FeedTiming = { ...QUICK, firstPauseMs: 60_000, longestPauseMs: 60_000 };

/** Follows a stream until the test ends and writes down what it hears. */
function follow(url: string, timing = QUICK) {
  const events: unknown[] = [];
  const statuses: [FeedStatus, string | null][] = [];
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const feed = openEventFeed<unknown>({
    url,
    headers: { Authorization: 'Bearer t' },
    timing,
    signal: stop.signal,
    onEvent: (event) => events.push(event),
    onStatus: (status, problem) => statuses.push([status, problem?.code ?? null]),
  });
  return { events, statuses, stop, feed };
}

it('hands on each event in order', async () => {
  const service = await startService((response) => {
    startStream(response);
    sendEvent(response, 1, { n: 1 });
    sendEvent(response, 2, { n: 2 });
  });

  const { events, statuses } = follow(service.url);

  await expect.poll(() => events).toEqual([{ n: 1 }, { n: 2 }]);
  expect(statuses).toEqual([
    ['connecting', null],
    ['open', null],
  ]);
  expect(service.requests[0]?.headers).toMatchObject({ authorization: 'Bearer t' });
});

it('comes back after a lost connection and says where it was', async () => {
  const service = await startService((response, _, count) => {
    startStream(response);
    sendEvent(response, count, { count });
    if (count === 1) setTimeout(() => response.destroy(), 20);
  });

  const { events, statuses } = follow(service.url);

  await expect.poll(() => events).toEqual([{ count: 1 }, { count: 2 }]);
  expect(service.requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '1']);
  expect(statuses.map(([status]) => status)).toEqual(['connecting', 'open', 'retrying', 'open']);
});

it('comes back when the service ends the stream in good order', async () => {
  const service = await startService((response, _, count) => {
    startStream(response);
    if (count === 1) response.end();
  });

  const { statuses } = follow(service.url);

  await expect
    .poll(() => statuses.map(([status]) => status))
    .toEqual(['connecting', 'open', 'retrying', 'open']);
});

it('gives up a connection that has gone silent', async () => {
  const service = await startService((response) => startStream(response));

  const { statuses } = follow(service.url, { ...QUICK, staleAfterMs: 60 });

  await expect.poll(() => service.requests.length).toBeGreaterThan(1);
  expect(statuses).toContainEqual(['retrying', 'timeout']);
});

it('gives up a try that hangs long before a silent connection', async () => {
  const service = await startService((response, _, count) => {
    if (count > 1) startStream(response);
  });

  const { statuses } = follow(service.url, { ...QUICK, connectWithinMs: 60 });

  await expect.poll(() => statuses.at(-1)?.[0]).toBe('open');
  expect(statuses).toContainEqual(['retrying', 'timeout']);
});

it.each([
  [401, 'unauthorized'],
  [404, 'call_not_found'],
  [409, 'call_ended'],
])('closes for good on %i %s', async (status, code) => {
  const service = await startService((response) => sendJson(response, status, { code }));

  const { statuses } = follow(service.url);

  await expect.poll(() => statuses.at(-1)).toEqual(['closed', code]);
  expect(service.requests).toHaveLength(1);
});

it.each([408, 429, 500, 503])('tries again after %i', async (status) => {
  const service = await startService((response, _, count) => {
    if (count === 1) sendJson(response, status, {});
    else startStream(response);
  });

  const { statuses } = follow(service.url);

  await expect.poll(() => statuses.at(-1)).toEqual(['open', null]);
});

it('does not take a page for a stream', async () => {
  const service = await startService((response, _, count) => {
    if (count === 1) response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hello</h1>');
    else startStream(response);
  });

  const { statuses } = follow(service.url);

  await expect.poll(() => statuses.at(-1)).toEqual(['open', null]);
  expect(statuses).toContainEqual(['retrying', 'unexpected_answer']);
});

it('waits no longer once told to retry now', async () => {
  const service = await startService((response, _, count) => {
    if (count === 1) sendJson(response, 503, {});
    else startStream(response);
  });
  const { statuses, feed } = follow(service.url, PATIENT);
  await expect.poll(() => statuses.at(-1)?.[0]).toBe('retrying');

  // The pause begins right after the status is told.
  await vi.waitFor(() => {
    feed.retryNow();
    expect(service.requests).toHaveLength(2);
  });
});

it('lets go of the connection when it is stopped', async () => {
  const held: ServerResponse[] = [];
  const service = await startService((response) => {
    startStream(response);
    held.push(response);
  });
  const { statuses, stop } = follow(service.url);
  await expect.poll(() => statuses.at(-1)?.[0]).toBe('open');

  stop.abort();

  await expect.poll(() => held[0]?.destroyed).toBe(true);
  expect(statuses.at(-1)).toEqual(['closed', null]);
});

it('stays closed after being stopped in a pause', async () => {
  const service = await startService((response) => sendJson(response, 503, {}));
  const { statuses, stop } = follow(service.url, PATIENT);
  await expect.poll(() => statuses.at(-1)?.[0]).toBe('retrying');

  stop.abort();

  await expect.poll(() => statuses.at(-1)).toEqual(['closed', null]);
  expect(service.requests).toHaveLength(1);
});

it('passes over an event that is not JSON, by way of a new connection', async () => {
  const service = await startService((response, _, count) => {
    startStream(response);
    if (count === 1) response.write('id: 4\ndata: {"half\n\n');
    else sendEvent(response, 5, { n: 5 });
  });

  const { events } = follow(service.url);

  await expect.poll(() => events).toEqual([{ n: 5 }]);
  expect(service.requests[1]?.headers['last-event-id']).toBe('4');
});
