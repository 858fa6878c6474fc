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

it('follows the stream: new ones come, done ones go', async () => {
  const { callbacks, feed } = await withRequest();
  feed.tell(told(exampleCallback({ id: 'b2', created_at: at(5) })));
  expect(callbacks.openCount.value).toBe(2);
  feed.tell(told(exampleCallback({ state: 'done', updated_at: at(8) })));
  expect(callbacks.list.value.map(({ id }) => id)).toEqual(['b2']);
});

it('tells and reads anew when a colleague was quicker', async () => {
  const { app, api, callbacks } = await withRequest();
  api.editCallback.mockRejectedValue(new ProblemError('changed_meanwhile', { status: 409 }));
  await callbacks.edit.run(exampleCallback(), { state: 'done' });
  expect(api.editCallback).toHaveBeenCalledWith('b1', { state: 'done', updated_at: at(0) });
  expect(app.notices.current.value).toMatchObject({ key: 'callbackChanged' });
  expect(api.callbacks).toHaveBeenCalledTimes(4);
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
