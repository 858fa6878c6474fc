import { expect, it, vi } from 'vitest';
import { openPage } from './support/browser.ts';
import { callId, site, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

it.each([
  [409, 'nobody_available'],
  [409, 'site_closed'],
  [429, 'rate_limited'],
  [502, 'video_server_error'],
  [503, 'video_server_unavailable'],
])('%i %s keeps from a call, and the same press can be repeated', async (status, code) => {
  openPage();
  const service = await startFakeService();
  service.problems.set('POST /calls', { status, code });
  const { calls, phase, host, events } = visit(service);

  await calls.call(maria);
  expect(host.dataset).toMatchObject({ frontdeskState: 'error', frontdeskReason: code });
  expect(events).toEqual([`error ${code}`]);

  service.problems.clear();
  await calls.retry();
  expect(phase()).toBe('ringing');
});

it('repeats a press once, however often it is asked to', async () => {
  openPage();
  const service = await startFakeService();
  service.problems.set('POST /calls', { status: 503, code: 'video_server_unavailable' });
  const { calls, phase } = visit(service);
  await calls.call(maria);
  service.problems.clear();

  await Promise.all([calls.retry(), calls.retry()]);

  expect(phase()).toBe('ringing');
  expect(service.log.filter((route) => route === 'POST /calls')).toHaveLength(2);
});

it('repeats a press without an answer under the same key', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, phase } = visit(service);
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));

  await calls.call(maria);
  expect(phase()).toBe('error');
  await calls.retry();

  expect(phase()).toBe('ringing');
  const keys = fetched.mock.calls
    .map(([, init]) => new Headers(init?.headers).get('idempotency-key'))
    .filter((key) => key !== null);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  fetched.mockRestore();
});

it.each([
  ['closed', 'site_closed'],
  ['nobody_available', 'nobody_available'],
] as const)('a site that is %s is said before the form', async (availability, code) => {
  openPage();
  const service = await startFakeService();
  service.site = { ...site, availability, opens_at: '2026-11-25T08:00:00Z' };
  const { calls, store } = visit(service);

  await calls.prepare();

  expect(store.state.phase).toMatchObject({ name: 'error', code });
});

it('says what the page lacks before the form', async () => {
  openPage();
  vi.stubGlobal('isSecureContext', false);
  vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
  const service = await startFakeService();
  const { calls, store } = visit(service);

  await calls.prepare();

  expect(store.state.phase).toMatchObject({ name: 'error', code: 'insecure' });
});

it('shows a lost event stream and its return, while the call goes on', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, store, phase } = visit(service);
  await calls.call(maria);
  await expect.poll(() => service.followers).toBe(1);
  service.problems.set(`GET /calls/${callId}/events`, { status: 503, code: 'service_unavailable' });

  service.dropStreams();
  await expect.poll(() => store.state.link).toBe('lost');
  expect(phase()).toBe('ringing');

  service.problems.clear();
  await expect.poll(() => store.state.link, { timeout: 10_000 }).toBe('ok');
});

it('asks how a call ended when the service closes its stream', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, phase, host } = visit(service);
  await calls.call(maria);
  await expect.poll(() => service.followers).toBe(1);
  service.call = { ...service.call, status: 'ended', end_reason: 'no_answer', webclient_url: null };
  service.problems.set(`GET /calls/${callId}/events`, { status: 409, code: 'call_ended' });

  service.dropStreams();

  await expect.poll(phase, { timeout: 5_000 }).toBe('ended');
  expect(host.dataset['frontdeskReason']).toBe('no_answer');
});
