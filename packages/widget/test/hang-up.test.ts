import { expect, it } from 'vitest';
import { keepPass, readPass } from '../src/shared/call-storage.ts';
import { openPage } from './support/browser.ts';
import { callId, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

it('ends at once on this side and tells the service', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, phase, host, events } = visit(service);
  await calls.call(maria);

  const told = calls.hangUp();

  expect(phase()).toBe('ended');
  expect(host.dataset['frontdeskReason']).toBe('abandoned');
  expect(readPass('shop')).toBeNull();
  await told;
  expect(service.log.at(-1)).toBe(`POST /calls/${callId}/end`);
  expect(events.at(-1)).toBe(`ended ${callId} abandoned`);
});

it('completes a call that was answered', async () => {
  openPage();
  const service = await startFakeService();
  service.call = { ...service.call, status: 'active', answered_at: '2026-11-24T10:00:05Z' };
  const { calls, host } = visit(service);
  await calls.call(maria);

  await calls.hangUp();

  expect(host.dataset['frontdeskReason']).toBe('completed');
});

it('ends here even when the service cannot be told', async () => {
  openPage();
  const service = await startFakeService();
  service.problems.set(`POST /calls/${callId}/end`, { status: 503, code: 'service_unavailable' });
  const { calls, phase } = visit(service);
  await calls.call(maria);

  await calls.hangUp();

  expect(phase()).toBe('ended');
  await expect.poll(() => service.followers).toBe(0);
});

it('goes back to the form when the call is still being set up', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, phase } = visit(service);
  const calling = calls.call(maria);
  expect(phase()).toBe('connecting');

  await calls.hangUp();
  await calling;

  await expect.poll(phase).toBe('form');
});

it('ends a call that is still being taken up', async () => {
  openPage();
  const service = await startFakeService();
  const pass = { id: callId, token: 'secret' };
  keepPass('shop', pass);
  const { calls, phase, store } = visit(service);
  store.set({ view: 'mini' });
  const resuming = calls.resume(pass);

  await calls.hangUp();
  await resuming;

  expect(service.log).toContain(`POST /calls/${callId}/end`);
  expect(readPass('shop')).toBeNull();
  await expect.poll(phase).toBe('form');
  expect(store.state.view).toBe('panel');
});

it('leaves a call alone that another tab has taken over', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, events } = visit(service);
  await calls.call(maria);
  calls.dispose();
  calls.move({ name: 'elsewhere' });

  await calls.hangUp();

  expect(service.log).not.toContain(`POST /calls/${callId}/end`);
  expect(events).toEqual([`ringing ${callId}`]);
});

it('does nothing without a call', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, phase } = visit(service);

  await calls.hangUp();

  expect(phase()).toBe('idle');
  expect(service.log).toEqual([]);
});
