import { expect, it } from 'vitest';
import { joinAgain } from '../src/later/join-again.ts';
import { openPage } from './support/browser.ts';
import { type FakeService, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

const ORIGIN = 'https://video.example.com';

async function inCall(prepare: (service: FakeService) => void = () => {}) {
  const page = openPage();
  const service = await startFakeService();
  prepare(service);
  const visitor = visit(service);
  await visitor.calls.call(maria);
  await expect.poll(() => service.followers).toBe(1);
  const frame = () => visitor.place.querySelector('iframe');
  // No page is loaded into it here, so its window is a stand-in.
  const inside = {};
  const first = frame();
  if (first !== null) Object.defineProperty(first, 'contentWindow', { value: inside });
  /** As the page in the frame posts it to its parent. */
  const say = (type: string, from: { origin?: string; source?: unknown } = {}) => {
    const message = new page.MessageEvent('message', { data: { type }, origin: from.origin ?? ORIGIN });
    Object.defineProperty(message, 'source', { value: from.source ?? inside });
    page.dispatchEvent(message);
  };
  return { ...visitor, service, frame, say, page };
}

it('is built by the rules', async () => {
  const { frame } = await inCall();

  expect(frame()?.allow).toContain(`camera ${ORIGIN}; microphone ${ORIGIN}`);
  expect(frame()?.title).toBe('Video call');
  expect(frame()?.getAttribute('referrerpolicy')).toBe('strict-origin');
});

it('stays as it is when the service sends a newer address', async () => {
  const { frame, service, store } = await inCall();
  const first = frame();

  service.change({ status: 'active', webclient_url: `${ORIGIN}/webrtc/42#token=new` });
  await expect.poll(() => store.state.phase.name).toBe('active');

  expect(frame()).toBe(first);
  expect(frame()?.src).not.toContain('new');
});

it('goes with its room when the call is back in the queue, and comes anew with the next one', async () => {
  const { frame, service, phase } = await inCall();

  service.change({ status: 'queued', position: 1, webclient_url: null });
  await expect.poll(phase).toBe('queued');
  await expect.poll(frame).toBeNull();

  service.change({ status: 'ringing', position: null, webclient_url: `${ORIGIN}/webrtc/43` });
  await expect.poll(() => frame()?.src).toContain('/webrtc/43');
});

it('is emptied before it goes, at the end', async () => {
  const { frame, service, phase } = await inCall();
  const shown = frame();

  service.change({ status: 'ended', end_reason: 'completed', webclient_url: null });
  await expect.poll(phase).toBe('ended');

  expect(shown?.src).toBe('about:blank');
  await expect.poll(frame).toBeNull();
});

it('ends the call when the visitor leaves inside it', async () => {
  const { say, phase, service } = await inCall();

  say('logout');

  await expect.poll(phase).toBe('ended');
  await expect.poll(() => service.log.at(-1)).toMatch(/^POST .*\/end$/);
});

it.each([
  ['another origin', { origin: 'https://evil.example.com' }],
  ['another window', { source: {} }],
])('takes no word from %s', async (_, from) => {
  const { say, phase } = await inCall();

  say('logout', from);

  expect(phase()).toBe('ringing');
});

it('offers the way back when its connection closed and the service says that the call goes on', async () => {
  const { say, store, frame, calls, service } = await inCall();

  say('connectionClosed');
  await expect.poll(() => store.state.trouble).toBe('connection_closed');
  await expect.poll(frame).toBeNull();
  service.change({ webclient_url: `${ORIGIN}/webrtc/42#token=fresh` });
  await joinAgain(calls);

  expect(store.state.trouble).toBeNull();
  expect(frame()?.src).toContain('fresh');
});

it('takes a closed connection for the end when the service says so', async () => {
  const { say, service, phase, store } = await inCall();
  service.call = { ...service.call, status: 'ended', end_reason: 'completed', webclient_url: null };

  say('connectionClosed');

  await expect.poll(phase).toBe('ended');
  expect(store.state.trouble).toBeNull();
});

it.each([
  ['loginFail', 'login_failed'],
  ['notSupported', 'not_supported'],
])('says so on %s, and the call goes on', async (type, trouble) => {
  const { say, store, phase } = await inCall();

  say(type);

  await expect.poll(() => store.state.trouble).toBe(trouble);
  expect(phase()).toBe('ringing');
});

it('is not made for an address that is not safe', async () => {
  const { frame, store } = await inCall((service) => {
    service.call = { ...service.call, webclient_url: 'http://video.example.com/webrtc/42' };
  });

  expect(frame()).toBeNull();
  expect(store.state.trouble).toBe('frame_blocked');
});
