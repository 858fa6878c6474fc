import { expect, it, vi } from 'vitest';
import type { DialogKit } from '../src/dialog/dialog.ts';
import { guardLeaving } from '../src/during/guard-leaving.ts';
import { openPage } from './support/browser.ts';
import { startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

it('asks in every browser, those too that want a word for it, while somebody talks', async () => {
  const page = openPage();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const service = await startFakeService();
  const visitor = visit(service);
  // The guard looks at these members alone.
  guardLeaving(visitor as unknown as DialogKit);
  const leave = () => {
    const event = new page.Event('beforeunload', { cancelable: true });
    Object.defineProperty(event, 'returnValue', { value: '', writable: true });
    page.dispatchEvent(event);
    return [event.defaultPrevented, Reflect.get(event, 'returnValue') !== ''];
  };
  await visitor.calls.call(maria);
  expect(leave()).toEqual([false, false]);
  service.change({ status: 'active', answered_at: '2026-11-24T10:00:05Z' });
  await expect.poll(visitor.phase).toBe('active');
  expect(leave()).toEqual([true, true]);
});
