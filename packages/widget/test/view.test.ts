import { expect, it } from 'vitest';
import { openPage } from './support/browser.ts';
import { startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

it('closes before a call and grows small during one', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, store, phase, events } = visit(service);
  calls.open();
  await expect.poll(phase).toBe('form');

  calls.close();
  expect(store.state.view).toBe('closed');
  expect(phase()).toBe('idle');
  expect(events).toEqual(['opened', 'closed']);

  calls.open();
  await expect.poll(phase).toBe('form');
  await calls.call(maria);
  calls.close();
  expect(store.state.view).toBe('mini');
  expect(phase()).toBe('ringing');
});

it('steps back with Escape: from full screen, then small, then no further', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, store, phase } = visit(service);
  calls.open();
  await expect.poll(phase).toBe('form');
  await calls.call(maria);
  store.set({ view: 'full' });

  const seen = [1, 2, 3].map(() => {
    calls.stepBack();
    return store.state.view;
  });

  expect(seen).toEqual(['panel', 'mini', 'mini']);
});

it('comes back to full size when the call ends', async () => {
  openPage();
  const service = await startFakeService();
  const { calls, store, phase } = visit(service);
  calls.open();
  await expect.poll(phase).toBe('form');
  await calls.call(maria);
  calls.close();
  await expect.poll(() => service.followers).toBe(1);

  service.change({ status: 'ended', end_reason: 'no_answer', webclient_url: null });

  await expect.poll(phase).toBe('ended');
  expect(store.state.view).toBe('panel');
});
