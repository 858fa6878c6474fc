import type { ConsoleCall } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memory, startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';

const CLAIM = { claimed_by: ANNA, claim_expires_at: at(15) };
const ACTIVE: Partial<ConsoleCall> = { status: 'active', operator: ANNA, ringing: [], answered_at: at(3) };
const ways = (call: ConsoleCall) => ({
  call,
  webclient_url: 'https://video.example/webrtc/1',
  app_url: 'trueconf:\\c\\1@video.example&h=video.example',
});

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

/** A console in which Maria's call rings, and a service that gives it to Anna. */
async function ringing(tabMemory = memory()) {
  const console = await startConsole({ tabMemory });
  console.feed.snapshot(exampleCall());
  console.api.answer.mockImplementation(async () => ways(exampleCall(CLAIM)));
  return console;
}

it('opens the frame, counts the claim down and talks once TrueConf has seen the operator', async () => {
  const { app, feed } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  expect(app.conversation.frame.current.value?.address.href).toBe('https://video.example/webrtc/1');
  expect(app.conversation.stage.value).toBe('joining');
  feed.change(exampleCall(ACTIVE));
  expect(app.conversation.stage.value).toBe('talking');
});

it('takes the call off the ringing list at the press, before the service has agreed', async () => {
  const { app, api } = await ringing();
  api.answer.mockReturnValue(new Promise(() => {}));
  void app.conversation.answer.run('c1', 'page');
  expect(app.ringing.list.value).toEqual([]);
  expect(app.conversation.stage.value).toBe('asking');
});

it('asks the service once for two presses', async () => {
  const { app, api } = await ringing();
  await Promise.all([app.conversation.answer.run('c1', 'page'), app.conversation.answer.run('c1', 'page')]);
  expect(api.answer).toHaveBeenCalledTimes(1);
});

it('opens the app in place of the frame', async () => {
  const { app, browser } = await ringing();
  await app.conversation.answer.run('c1', 'app');
  expect(browser.openAddress).toHaveBeenCalledWith('trueconf:\\c\\1@video.example&h=video.example');
  expect(app.conversation.frame.current.value).toBeNull();
});

it.each([
  ['an address that is not of the app', { app_url: 'javascript:alert(1)' }, 'app' as const],
  ['an address that a frame must not show', { webclient_url: 'http://video.example/' }, 'page' as const],
])('opens nothing for %s', async (_, wrong, place) => {
  const { app, api, browser } = await ringing();
  api.answer.mockResolvedValue({ ...ways(exampleCall(CLAIM)), ...wrong });
  await app.conversation.answer.run('c1', place);
  expect(browser.openAddress).not.toHaveBeenCalled();
  expect(app.conversation.frame.current.value).toBeNull();
});

it('says who was quicker', async () => {
  const { app, api } = await ringing();
  api.answer.mockRejectedValue(new ProblemError('already_answered', { status: 409, answeredBy: 'Boris' }));
  await app.conversation.answer.run('c1', 'page');
  expect(app.conversation.current.value).toBeNull();
  expect(app.notices.current.value).toMatchObject({ key: 'wasQuicker', values: { name: 'Boris' } });
});

it('lets the call ring on when the answer did not get through', async () => {
  const { app, api } = await ringing();
  api.answer.mockRejectedValue(new ProblemError('network'));
  await app.conversation.answer.run('c1', 'page');
  expect(app.ringing.list.value).toHaveLength(1);
  expect(app.notices.current.value).toMatchObject({ key: 'answerFailed', tone: 'danger' });
});

it('keeps the frame when the claim runs out, and lets go when a colleague takes the call', async () => {
  const { app, feed } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  vi.advanceTimersByTime(16_000);
  expect(app.conversation.stage.value).toBe('lapsed');
  expect(app.conversation.frame.current.value?.closing).toBe(false);
  feed.change(exampleCall({ status: 'active', operator: BORIS, ringing: [] }));
  expect(app.conversation.current.value).toBeNull();
  expect(app.conversation.frame.current.value?.closing).toBe(true);
  expect(app.notices.current.value).toMatchObject({ key: 'wasQuicker', values: { name: 'Boris' } });
});

it('lets another call be answered once the claim has run out', async () => {
  const { app, api, feed } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  vi.advanceTimersByTime(16_000);
  feed.change(exampleCall({ id: 'c2', ring_until: at(60) }));
  expect(app.ringing.list.value.map(({ id }) => id)).toEqual(['c2']);
  api.answer.mockResolvedValue(ways(exampleCall({ ...CLAIM, id: 'c2', claim_expires_at: at(31) })));
  app.ringing.answerFirst();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.conversation.current.value?.callId).toBe('c2');
});

it('leaves the room of a call whose claim has run out when another is answered in the app', async () => {
  const { app, api, feed } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  vi.advanceTimersByTime(16_000);
  const second = exampleCall({ ...CLAIM, id: 'c2', ring_until: at(60), claim_expires_at: at(31) });
  feed.change(second);
  api.answer.mockResolvedValue(ways(second));
  await app.conversation.answer.run('c2', 'app');
  expect(app.conversation.current.value).toMatchObject({ callId: 'c2', place: 'app' });
  expect(app.conversation.frame.current.value?.closing).toBe(true);
});

it('leaves it when another call turns out to be the operator’s', async () => {
  const { app, feed } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  vi.advanceTimersByTime(16_000);
  feed.change(exampleCall({ ...ACTIVE, id: 'c2' }));
  expect(app.conversation.current.value).toMatchObject({ callId: 'c2', place: 'elsewhere' });
  expect(app.conversation.frame.current.value?.closing).toBe(true);
});

it('keeps the frame when answering once more does not get through', async () => {
  const { app, api } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  vi.advanceTimersByTime(16_000);
  api.answer.mockRejectedValue(new ProblemError('network'));
  await app.conversation.answer.run('c1', 'page');
  expect(app.conversation.frame.current.value?.closing).toBe(false);
});

it('empties the frame when the call is over, then takes it away', async () => {
  const { app, feed } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  feed.change(exampleCall({ ...ACTIVE, status: 'ended', end_reason: 'completed', ended_at: at(60) }));
  expect(app.conversation.stage.value).toBe('ended');
  expect(app.conversation.frame.current.value?.closing).toBe(true);
  app.conversation.frame.emptied();
  expect(app.conversation.frame.current.value).toBeNull();
});

it('comes back into the call after a reload of the tab that had it', async () => {
  const tabMemory = memory({ call: 'c1' });
  const { app, api, feed } = await startConsole({ tabMemory });
  api.answer.mockResolvedValue(ways(exampleCall(ACTIVE)));
  feed.snapshot(exampleCall(ACTIVE));
  await vi.advanceTimersByTimeAsync(0);
  expect(api.answer).toHaveBeenCalledExactlyOnceWith('c1');
  expect(app.conversation.frame.current.value?.closing).toBe(false);
});

it.each([
  ['in the tab that had the call', memory({ call: 'c1' }), 'page'],
  ['in another', memory(), 'elsewhere'],
])('finds the link for somebody who is called back again after a reload, %s', async (_, tabMemory, place) => {
  const { app, api, feed } = await startConsole({ tabMemory });
  const call = exampleCall({ ...ACTIVE, callback_id: 'b1' });
  api.callBack.mockResolvedValue({ ...ways(call), visitor_url: 'https://video.example/c/1' });
  feed.snapshot(call);
  await vi.advanceTimersByTimeAsync(0);
  expect(api.callBack).toHaveBeenCalledExactlyOnceWith('b1');
  expect(app.conversation.current.value).toMatchObject({ place, visitorUrl: 'https://video.example/c/1' });
});

it('comes back into a call back without the link when there is none to be had', async () => {
  const { app, api, feed } = await startConsole({ tabMemory: memory({ call: 'c1' }) });
  const call = exampleCall({ ...ACTIVE, callback_id: 'b1' });
  api.callBack.mockRejectedValue(new ProblemError('callback_not_found', { status: 404 }));
  api.answer.mockResolvedValue(ways(call));
  feed.snapshot(call);
  await vi.advanceTimersByTimeAsync(0);
  expect(app.conversation.frame.current.value?.closing).toBe(false);
});

it('says that the call is elsewhere when another window or the app has it', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(exampleCall(ACTIVE));
  expect(app.conversation.current.value?.place).toBe('elsewhere');
  expect(api.answer).not.toHaveBeenCalled();
});

it('hangs up, and takes it well when the visitor did so at the same moment', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(exampleCall(ACTIVE));
  api.end.mockRejectedValue(new ProblemError('call_ended', { status: 409 }));
  await app.conversation.hangUp.run();
  expect(api.end).toHaveBeenCalledWith('c1');
  expect(app.notices.current.value).toBeNull();
});

it('gives a call back before the conversation has begun', async () => {
  const { app, api } = await ringing();
  await app.conversation.answer.run('c1', 'page');
  await app.conversation.passOn.run();
  expect(api.decline).toHaveBeenCalledWith('c1');
  expect(app.conversation.current.value).toBeNull();
});
