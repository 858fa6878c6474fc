import { createVisitorApi } from '@frontdesk/service-client';
import { expect, it } from 'vitest';
import type { DialogKit } from '../src/dialog/dialog.ts';
import { healPicture } from '../src/during/heal-picture.ts';
import { keepPass, readPass } from '../src/shared/call-storage.ts';
import { openPage } from './support/browser.ts';
import { callId, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

const pass = { id: callId, token: 'secret' };

it('keeps the call and its token from the press to the end, and nothing else', async () => {
  const page = openPage();
  const service = await startFakeService();
  const { calls, phase } = visit(service);
  calls.open();
  await expect.poll(phase).toBe('form');
  expect(page.sessionStorage).toHaveLength(0);

  await calls.call(maria);
  expect(readPass('shop')).toEqual(pass);
  expect(page.sessionStorage).toHaveLength(1);

  await calls.hangUp();
  expect(page.sessionStorage).toHaveLength(0);
});

it('takes the call up again, frame and events and all', async () => {
  openPage();
  const service = await startFakeService();
  service.call = { ...service.call, status: 'active', answered_at: '2026-11-24T10:00:05Z' };
  keepPass('shop', pass);
  const { calls, phase, place, store } = visit(service);

  await calls.resume(pass);

  expect(phase()).toBe('active');
  expect(place.querySelector('iframe')).not.toBeNull();
  await expect.poll(() => service.followers).toBe(1);
  expect(store.state.site?.name).toBe('Lamp shop');
});

it('a call without a camera is one after a reload too', async () => {
  openPage();
  const service = await startFakeService();
  const before = visit(service);
  before.store.set({ camera: 'never' });
  await before.calls.call(maria);
  before.calls.dispose();

  const kept = readPass('shop');
  expect(kept).toEqual({ ...pass, camera: 'never' });
  const { calls, place } = visit(service);
  if (kept !== null) await calls.resume(kept);

  expect(place.querySelector('iframe')?.allow).toMatch(/^microphone/);
});

it('shows how a call ended while the page was away', async () => {
  openPage();
  const service = await startFakeService();
  service.call = {
    ...service.call,
    status: 'ended',
    end_reason: 'no_answer',
    ended_at: new Date().toISOString(),
  };
  keepPass('shop', pass);
  const { calls, phase } = visit(service);

  await calls.resume(pass);

  expect(phase()).toBe('ended');
  expect(readPass('shop')).toBeNull();
});

it('says nothing of a call that ended long ago', async () => {
  openPage();
  const service = await startFakeService();
  service.call = {
    ...service.call,
    status: 'ended',
    end_reason: 'no_answer',
    ended_at: '2026-11-24T08:00:00Z',
  };
  keepPass('shop', pass);
  const { calls, phase, store } = visit(service);

  await calls.resume(pass);

  expect(phase()).toBe('idle');
  expect(store.state.view).toBe('closed');
  expect(readPass('shop')).toBeNull();
});

it.each([
  [404, 'call_not_found'],
  [401, 'unauthorized'],
])('forgets a call that the service does not know: %i', async (status, code) => {
  openPage();
  const service = await startFakeService();
  service.problems.set(`GET /calls/${callId}`, { status, code });
  keepPass('shop', pass);
  const { calls, phase } = visit(service);

  await calls.resume(pass);

  expect(phase()).toBe('idle');
  expect(readPass('shop')).toBeNull();
});

it('keeps a call while the service cannot be reached, and takes it up as soon as it can', async () => {
  openPage();
  const service = await startFakeService();
  for (const path of ['', '/events']) {
    service.problems.set(`GET /calls/${callId}${path}`, { status: 503, code: 'service_unavailable' });
  }
  keepPass('shop', pass);
  const { calls, phase, store } = visit(service);
  await calls.resume(pass);
  expect(phase()).toBe('connecting');
  expect(store.state.link).toBe('lost');
  expect(readPass('shop')).toEqual(pass);

  service.problems.clear();

  await expect.poll(phase).toBe('ringing');
  expect(store.state.link).toBe('ok');
});

it('learns of its site as soon as it can', async () => {
  openPage();
  const service = await startFakeService();
  for (const path of ['sites/shop', `calls/${callId}`, `calls/${callId}/events`]) {
    service.problems.set(`GET /${path}`, { status: 503, code: 'service_unavailable' });
  }
  const { calls, store, shell } = visit(service);
  // All that it is started with.
  healPicture({ calls, store, shell, api: createVisitorApi(shell) } as DialogKit);
  await calls.resume(pass);
  expect(store.state.site).toBeNull();

  service.problems.clear();

  await expect.poll(() => store.state.site?.name).toBe('Lamp shop');
});

it('lives as long as its page where storage is forbidden', async () => {
  const page = openPage();
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new page.DOMException('Forbidden', 'SecurityError');
    },
  });
  const service = await startFakeService();
  const { calls, phase } = visit(service);

  await calls.call(maria);

  expect(phase()).toBe('ringing');
  expect(readPass('shop')).toBeNull();
});
