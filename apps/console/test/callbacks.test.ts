import type { Callback, CallbackPage } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';
import { exampleCallback } from './example-callbacks.ts';
import { ANNA, at, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const page = (...callbacks: Callback[]): CallbackPage => ({ callbacks, next_cursor: null });
const told = (callback: Callback) => ({ type: 'callback.changed', id: 9, at: at(9), callback }) as const;

/** A console with one open request, read at the snapshot. */
async function withRequest() {
  const console = await startConsole();
  console.api.callbacks.mockImplementation(async ({ state } = {}) =>
    state === 'open' ? page(exampleCallback()) : page(),
  );
  console.feed.snapshot();
  await vi.advanceTimersByTimeAsync(0);
  return { ...console, callbacks: console.app.callbacks };
}

it('reads the list at the snapshot and counts what nobody has taken', async () => {
  const { callbacks } = await withRequest();
  expect(callbacks.list.value.map(({ id }) => id)).toEqual(['b1']);
  expect(callbacks.openCount.value).toBe(1);
});

/** A service with 450 requests of each state, newest first, in pages of 200. */
async function withMany() {
  const console = await startConsole();
  console.api.callbacks.mockImplementation(async ({ state = 'open', cursor } = {}) => {
    const first = cursor === undefined ? 0 : Number(cursor.split(' ')[1]) + 1;
    const ids = Array.from({ length: Math.min(200, 450 - first) }, (_, index) => `${state} ${first + index}`);
    const next_cursor = first + 200 < 450 ? (ids.at(-1) ?? null) : null;
    return { callbacks: ids.map((id) => exampleCallback({ id, state })), next_cursor };
  });
  console.feed.snapshot();
  await vi.advanceTimersByTimeAsync(0);
  return { ...console, callbacks: console.app.callbacks };
}

it('reads what is to be done to the end: the oldest have waited longest', async () => {
  const { callbacks } = await withMany();
  expect(callbacks.openCount.value).toBe(450);
  expect(callbacks.list.value).toHaveLength(900);
  expect(callbacks.hasMore.value).toBe(false);
});

it('reads what is over page by page, and does not call it none before it is read', async () => {
  const { callbacks, feed } = await withMany();
  callbacks.show('done');
  expect(callbacks.loaded.value).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect([callbacks.loaded.value, callbacks.list.value.length]).toEqual([true, 200]);
  await callbacks.more();
  feed.snapshot();
  await vi.advanceTimersByTimeAsync(0);
  expect([callbacks.list.value.length, callbacks.hasMore.value]).toEqual([400, true]);
  await callbacks.more();
  expect([callbacks.list.value.length, callbacks.hasMore.value]).toEqual([450, false]);
});

it('follows the stream: new ones come, done ones go', async () => {
  const { callbacks, feed } = await withRequest();
  feed.send(told(exampleCallback({ id: 'b2', created_at: at(5) })));
  expect(callbacks.openCount.value).toBe(2);
  feed.send(told(exampleCallback({ state: 'done', updated_at: at(8) })));
  expect(callbacks.list.value.map(({ id }) => id)).toEqual(['b2']);
});

it('tells and reads anew when a colleague was quicker', async () => {
  const { app, api, callbacks } = await withRequest();
  api.editCallback.mockRejectedValue(new ProblemError('changed_meanwhile', { status: 409 }));
  await callbacks.edit(exampleCallback(), { state: 'done' });
  expect(api.editCallback).toHaveBeenCalledWith('b1', { state: 'done', updated_at: at(0) });
  expect(app.notices.current.value).toMatchObject({ key: 'callbackChanged' });
  expect(api.callbacks).toHaveBeenCalledTimes(4);
});

it('makes one edit of a request after the other, each of the version that the one before has made', async () => {
  const { api, callbacks } = await withRequest();
  let version = 0;
  api.editCallback.mockImplementation(async (id, { note = null, state = 'open' }) =>
    exampleCallback({ id, note, state, updated_at: at(++version) }),
  );
  const edits = [
    callbacks.edit(exampleCallback(), { note: 'Call the shop' }),
    callbacks.edit(exampleCallback(), { state: 'done' }),
  ];
  expect(await Promise.all(edits)).toEqual([true, true]);
  expect(api.editCallback.mock.calls).toEqual([
    ['b1', { note: 'Call the shop', updated_at: at(0) }],
    ['b1', { state: 'done', updated_at: at(1) }],
  ]);
});

it('edits two requests at once', async () => {
  const { api, callbacks } = await withRequest();
  void callbacks.edit(exampleCallback(), { assignee: 'anna' });
  void callbacks.edit(exampleCallback({ id: 'b2' }), { assignee: 'anna' });
  await vi.advanceTimersByTimeAsync(0);
  expect(api.editCallback.mock.calls.map(([id]) => id)).toEqual(['b1', 'b2']);
});

it('drops what was asked for on top of an edit that failed, and lets it be asked for again', async () => {
  const { api, callbacks } = await withRequest();
  api.editCallback.mockRejectedValueOnce(new ProblemError('network'));
  const edits = [
    callbacks.edit(exampleCallback(), { note: 'Call the shop' }),
    callbacks.edit(exampleCallback(), { state: 'done' }),
  ];
  expect(await Promise.all(edits)).toEqual([false, false]);
  expect(api.editCallback).toHaveBeenCalledTimes(1);
  void callbacks.edit(exampleCallback(), { state: 'done' });
  await vi.advanceTimersByTimeAsync(0);
  expect(api.editCallback).toHaveBeenCalledTimes(2);
});

it('opens the room, goes to the desk and holds the link for the visitor', async () => {
  const { app, api, browser, callbacks } = await withRequest();
  const call = exampleCall({ claimed_by: ANNA, claim_expires_at: at(15), ringing: [], callback_id: 'b1' });
  api.callBack.mockResolvedValue({
    call,
    webclient_url: 'https://video.example/webrtc/1',
    app_url: 'trueconf:x',
    visitor_url: 'https://video.example/c/1',
  });
  await callbacks.callBack.run(exampleCallback());
  expect(browser.toDesk).toHaveBeenCalled();
  expect(app.conversation.stage.value).toBe('joining');
  expect(app.conversation.current.value?.visitorUrl).toBe('https://video.example/c/1');
  expect(app.conversation.frame.current.value?.address.href).toBe('https://video.example/webrtc/1');
});
