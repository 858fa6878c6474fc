import { CreateCallRequest } from '@frontdesk/contract';
import { expect, it, vi } from 'vitest';
import { openPage } from './support/browser.ts';
import { callId, startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

it('goes from the press to the end, and tells the page', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, phase, host, events } = visit(service);

  calls.open();
  await expect.poll(phase).toBe('form');
  await calls.call(maria);
  expect(phase()).toBe('ringing');
  await expect.poll(() => service.followers).toBe(1);
  service.change({ answering: true });
  await expect.poll(phase).toBe('answering');
  service.change({ answering: false });
  await expect.poll(phase).toBe('ringing');
  service.change({ status: 'active', answering: false, answered_at: '2026-11-24T10:00:05Z' });
  await expect.poll(phase).toBe('active');
  service.change({ status: 'ended', end_reason: 'completed', webclient_url: null });
  await expect.poll(phase).toBe('ended');

  expect(host.dataset).toMatchObject({ frontdeskState: 'ended', frontdeskReason: 'completed' });
  expect(events).toEqual([
    'opened',
    `ringing ${callId}`,
    `answered ${callId} Anna`,
    `ended ${callId} completed`,
  ]);
  await expect.poll(() => service.followers).toBe(0);
});

it('makes no second call beside that of another tab', async () => {
  openPage();
  const outOfTime = async () => Promise.reject(new DOMException('', 'TimeoutError'));
  vi.stubGlobal('navigator', { ...navigator, locks: { request: outOfTime } });
  const service = await startFakeService();
  const { calls, phase } = visit(service);

  await calls.call(maria);

  expect(phase()).toBe('elsewhere');
  expect(service.log).toEqual([]);
});

it('sends what the contract takes, and no fragment of the page', async () => {
  openPage('https://shop.example.com/lamps?colour=brass#access_token=1');
  const service = await startFakeService();
  const { calls } = visit(service, { department: 'sales' });

  await calls.call({ name: 'Maria', department: 'sales' });

  expect(service.bodies).toEqual([
    {
      site: 'shop',
      visitor: { name: 'Maria' },
      department: 'sales',
      page: { url: 'https://shop.example.com/lamps?colour=brass', title: 'Lamps' },
      locale: 'en',
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  ]);
  expect(CreateCallRequest.parse(service.bodies[0])).toEqual(service.bodies[0]);
});

it('is one call however often the button is pressed', async () => {
  openPage();
  const service = await startFakeService();
  const { calls } = visit(service);

  await Promise.all([calls.call(maria), calls.call(maria), calls.call(maria)]);

  expect(service.log.filter((route) => route === 'POST /calls')).toHaveLength(1);
});

it('asks for a name before it asks the service', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, store } = visit(service);

  await calls.call({ name: '', department: null });

  expect(store.state.nameMissing).toBe(true);
  expect(service.log).toEqual([]);
});

it('waits in the queue without a picture, which comes with the room', async () => {
  openPage();
  const service = await startFakeService();
  const room = service.call.webclient_url;
  service.call = { ...service.call, status: 'queued', webclient_url: null, operator: null, position: 2 };
  const { calls, phase, place } = visit(service);

  await calls.call(maria);
  expect(phase()).toBe('queued');
  expect(place.children).toHaveLength(0);

  await expect.poll(() => service.followers).toBe(1);
  service.change({ status: 'ringing', webclient_url: room, position: null });
  await expect.poll(phase).toBe('ringing');
  expect(place.querySelector('iframe')?.src).toBe(room);
});
