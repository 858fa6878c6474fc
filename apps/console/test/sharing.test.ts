import type { ConsoleCall } from '@frontdesk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memory, startConsole } from './console.ts';
import { ANNA, at, BORIS, exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const WITH_BORIS: Partial<ConsoleCall> = {
  status: 'active',
  operator: BORIS,
  participants: [BORIS],
  ringing: [],
  answered_at: at(3),
};
const WITH_ANNA: Partial<ConsoleCall> = { ...WITH_BORIS, operator: ANNA, participants: [ANNA] };
const TRANSFER = { from: BORIS, operator: ANNA, department: null, warm: false, since: at(30) };

it('rings with the call that a colleague hands over, and is in it when it is answered', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(exampleCall({ ...WITH_BORIS, ringing: [ANNA], transfer: TRANSFER }));
  expect(app.ringing.list.value.map(({ id }) => id)).toEqual(['c1']);
  api.answer.mockImplementation(async () => ({
    call: exampleCall({ ...WITH_BORIS, ringing: [ANNA], transfer: TRANSFER }),
    webclient_url: 'https://video.example/webrtc/1',
    app_url: 'trueconf:x',
  }));
  await app.conversation.answer.run('c1', 'page');
  expect(app.conversation.stage.value).toBe('joining');
  feed.change(exampleCall(WITH_ANNA));
  expect(app.conversation.stage.value).toBe('talking');
});

it('does not ring in another tab once it is accepted, and knows there where it is', async () => {
  const { app, api, feed, sound } = await startConsole();
  feed.snapshot(exampleCall({ ...WITH_BORIS, ringing: [ANNA] }));
  sound.stop.mockClear();
  feed.change(exampleCall({ ...WITH_BORIS, joining: [{ ...ANNA, until: at(15) }] }));
  expect(app.ringing.list.value).toEqual([]);
  expect(sound.stop).toHaveBeenCalled();
  expect(app.conversation.current.value).toMatchObject({ place: 'elsewhere', claimUntil: at(15) });
  expect(app.conversation.stage.value).toBe('joining');
  expect(api.answer).not.toHaveBeenCalled();
});

it('comes back after a reload into a call that it was on the way into', async () => {
  const { api, feed } = await startConsole({ tabMemory: memory({ call: 'c1' }) });
  feed.snapshot(exampleCall({ ...WITH_BORIS, joining: [{ ...ANNA, until: at(15) }] }));
  expect(api.answer).toHaveBeenCalledExactlyOnceWith('c1');
});

it('lets go of the call and says who has it when the colleague has taken over', async () => {
  const { app, feed } = await startConsole();
  feed.snapshot(exampleCall(WITH_ANNA));
  expect(app.conversation.stage.value).toBe('talking');
  feed.change(exampleCall(WITH_BORIS));
  expect(app.conversation.current.value).toBeNull();
  expect(app.notices.current.value).toMatchObject({ key: 'handedOver', values: { name: 'Boris' } });
});

it('stays in a call that it was asked into beside the colleague', async () => {
  const { app, feed } = await startConsole();
  feed.snapshot(exampleCall({ ...WITH_BORIS, participants: [BORIS, ANNA] }));
  expect(app.conversation.stage.value).toBe('talking');
  expect(app.ringing.list.value).toEqual([]);
});

it('leaves a call that goes on', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(exampleCall({ ...WITH_ANNA, participants: [ANNA, BORIS] }));
  api.leave.mockResolvedValue(exampleCall(WITH_BORIS));
  await app.shared.leave.run();
  expect(api.leave).toHaveBeenCalledWith('c1');
  feed.change(exampleCall(WITH_BORIS));
  expect(app.conversation.current.value).toBeNull();
  expect(app.notices.current.value).toMatchObject({ key: 'handedOver', values: { name: 'Boris' } });
});

it('blocks for the time chosen, with a reason only when one was given', async () => {
  const { app, api, feed } = await startConsole();
  feed.snapshot(exampleCall(WITH_ANNA));
  void app.shared.block.run(60, '');
  expect(api.block).toHaveBeenCalledWith('c1', { minutes: 60 });
});

it.each([
  ['with another visitor', 'c2'],
  ['that was handed over and comes back', 'c1'],
])('opens nothing by itself over the next conversation, %s', async (_, id) => {
  const { app, feed } = await startConsole();
  feed.snapshot(exampleCall(WITH_ANNA));
  app.shared.open('block');
  expect(app.shared.dialog.value).toBe('block');
  feed.change(exampleCall(WITH_BORIS));
  expect(app.shared.dialog.value).toBeNull();
  feed.change(exampleCall({ ...WITH_ANNA, id }));
  expect(app.conversation.stage.value).toBe('talking');
  expect(app.shared.dialog.value).toBeNull();
});

it.each([
  ['call.transfer_failed', { transfer: { ...TRANSFER, from: ANNA, operator: BORIS } }, 'notTaken'],
  ['call.invite_failed', {}, 'notJoined'],
] as const)('says who did not come: %s', async (type, before, key) => {
  const { app, feed } = await startConsole();
  feed.snapshot(exampleCall({ ...WITH_ANNA, ringing: [BORIS], ...before }));
  feed.send({ type, id: 99, at: at(40), call: exampleCall(WITH_ANNA) });
  expect(app.notices.current.value?.key).toBe(key);
  expect(Object.values(app.notices.current.value?.values ?? {})).toEqual(['Boris']);
});

it('does not tell of colleagues who did not come into a call of others', async () => {
  const { app, feed } = await startConsole();
  feed.snapshot(exampleCall({ ...WITH_BORIS, ringing: [ANNA] }));
  feed.send({ type: 'call.invite_failed', id: 99, at: at(40), call: exampleCall(WITH_BORIS) });
  expect(app.notices.current.value).toBeNull();
});
