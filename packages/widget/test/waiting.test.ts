import { expect, it } from 'vitest';
import { joinAgain } from '../src/later/join-again.ts';
import { keepMyPlace } from '../src/waiting/keep-my-place.ts';
import { sendLine } from '../src/waiting/send-line.ts';
import { openPage } from './support/browser.ts';
import { callId, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

async function inQueue() {
  openPage();
  const service = await startFakeService();
  const ringing = service.call;
  service.call = { ...ringing, status: 'queued', position: 1, webclient_url: null, operator: null };
  const visitor = visit(service);
  await visitor.calls.call(maria);
  await expect.poll(() => service.followers).toBe(1);
  return { ...visitor, service, ringing };
}

it('puts nobody before a camera whose place was kept, until they press', async () => {
  const { calls, store, place, phase, service, ringing } = await inQueue();

  service.change({ ...ringing, ready_until: '2026-11-24T10:00:20Z' });
  await expect.poll(phase).toBe('ringing');
  expect(store.state.trouble).toBe('must_join');
  expect(place.querySelector('iframe')).toBeNull();

  await joinAgain(calls);
  expect(place.querySelector('iframe')).not.toBeNull();
  service.change({ status: 'active', ready_until: null });
  await expect.poll(phase).toBe('active');
  expect(store.state.trouble).toBeNull();
});

it('joins by itself whoever has been looking on', async () => {
  const { place, phase, service, ringing } = await inQueue();

  service.change(ringing);

  await expect.poll(phase).toBe('ringing');
  expect(place.querySelector('iframe')).not.toBeNull();
});

it('waits for a press where the page is not looked at', async () => {
  const { store, service, ringing } = await inQueue();
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });

  service.change(ringing);

  await expect.poll(() => store.state.trouble).toBe('must_join');
});

it('asks for the place to be kept once, with a way to be reached', async () => {
  const { shell, calls, store, service } = await inQueue();
  const kit = { shell, calls, store };

  await keepMyPlace(kit, { phone: '', email: '' });
  expect(store.state.queue?.fault).toBe('contact');
  await Promise.all([
    keepMyPlace(kit, { phone: '0170 123', email: '' }),
    keepMyPlace(kit, { phone: '0170 123', email: '' }),
  ]);

  expect(service.log.filter((route) => route.endsWith('/keep-place'))).toHaveLength(1);
  expect(service.bodies.at(-1)).toEqual({ phone: '0170 123' });
  expect(store.state.queue).toMatchObject({ view: 'wait', fault: null, sending: false });
});

it('sends a line, and says when it did not get through', async () => {
  const { shell, calls, store, service } = await inQueue();
  const kit = { shell, calls, store };

  await sendLine(kit, '');
  expect(store.state.line).toBeUndefined();
  service.problems.set(`POST /calls/${callId}/message`, { status: 503, code: 'service_unavailable' });
  await sendLine(kit, 'I cannot speak');
  expect(store.state.line).toEqual({ text: 'I cannot speak', state: 'failed', isNews: true });
  service.problems.clear();
  await sendLine(kit, 'I cannot speak');

  expect(store.state.line?.state).toBe('sent');
  expect(service.bodies.at(-1)).toEqual({ text: 'I cannot speak' });
});

it('says that nothing is taken from a visitor who has been blocked meanwhile', async () => {
  const { shell, calls, store, service } = await inQueue();
  const kit = { shell, calls, store };
  for (const verb of ['message', 'keep-place']) {
    service.problems.set(`POST /calls/${callId}/${verb}`, { status: 403, code: 'visitor_blocked' });
  }
  await sendLine(kit, 'Me again');
  await keepMyPlace(kit, { phone: '0170 123', email: '' });
  expect(store.state.line?.state).toBe('refused');
  expect(store.state.queue).toMatchObject({ fault: 'refused', sending: false });
});
