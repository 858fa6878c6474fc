import { expect, it, onTestFinished, vi } from 'vitest';
import { type FeedStatus, openEventFeed } from '../src/index.ts';
import { startService, startStream } from './support/service.ts';

/** Stands for the browser's window and its idea of being online. */
function fakeBrowser() {
  const target = new EventTarget();
  const navigator = { onLine: true };
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return {
    go: (state: 'online' | 'offline') => {
      navigator.onLine = state === 'online';
      target.dispatchEvent(new Event(state));
    },
  };
}

function follow(url: string) {
  const statuses: FeedStatus[] = [];
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  openEventFeed<unknown>({
    url,
    timing: { firstPauseMs: 1, longestPauseMs: 2 },
    signal: stop.signal,
    onEvent: () => {},
    onStatus: (status) => statuses.push(status),
  });
  return statuses;
}

it('drops the connection when the browser goes offline and asks nothing until it is back', async () => {
  const browser = fakeBrowser();
  const service = await startService((response) => startStream(response));
  const statuses = follow(service.url);
  await expect.poll(() => statuses).toEqual(['connecting', 'open']);

  browser.go('offline');
  await expect.poll(() => statuses.at(-1)).toBe('retrying');
  // Ten exchanges with another service take many times the longest pause: who did not rest would have asked by now.
  const other = await startService((response) => response.end());
  for (let exchange = 0; exchange < 10; exchange += 1) await fetch(other.url);
  expect(service.requests).toHaveLength(1);

  browser.go('online');
  await expect.poll(() => statuses.at(-1)).toBe('open');
  expect(service.requests).toHaveLength(2);
});

it('begins only when the browser is online', async () => {
  const browser = fakeBrowser();
  browser.go('offline');
  const service = await startService((response) => startStream(response));
  const statuses = follow(service.url);
  expect(service.requests).toHaveLength(0);

  browser.go('online');

  await expect.poll(() => statuses).toEqual(['connecting', 'open']);
});
