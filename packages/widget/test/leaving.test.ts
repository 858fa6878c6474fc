import { expect, it, vi } from 'vitest';
import type { DialogKit } from '../src/dialog/dialog.ts';
import { guardLeaving } from '../src/during/guard-leaving.ts';
import { openPage } from './support/browser.ts';
import { startFakeService } from './support/fake-service.ts';
import { maria, visit } from './support/visitor.ts';

async function callOnPage() {
  const page = openPage();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  for (const name of ['Element', 'HTMLFormElement'] as const) vi.stubGlobal(name, page[name]);
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
  const press = (href: string) => {
    const link = page.document.createElement('a');
    link.href = href;
    page.document.body.append(link);
    link.dispatchEvent(new page.MouseEvent('click', { bubbles: true, composed: true }));
  };
  const talk = async () => {
    await visitor.calls.call(maria);
    service.change({ status: 'active', answered_at: '2026-11-24T10:00:05Z' });
    await expect.poll(visitor.phase).toBe('active');
  };
  return { page, leave, press, talk };
}

it('asks in every browser, those too that want a word for it, while somebody talks', async () => {
  const { leave, talk } = await callOnPage();
  expect(leave()).toEqual([false, false]);
  await talk();
  expect(leave()).toEqual([true, true]);
});

it.each([
  ['/lamps/2', false],
  ['https://elsewhere.example.com/', true],
  // Browsers ask as if the page were left, which it is not.
  ['tel:+49301234567', false],
  ['mailto:shop@example.com', false],
])('on the way to %s: %j', async (href, asks) => {
  const { press, leave, talk } = await callOnPage();
  await talk();
  press(href);
  expect(leave()).toEqual([asks, asks]);
});

it('asks on the way to the next page too where storage is forbidden: the call would be lost', async () => {
  const { page, press, leave, talk } = await callOnPage();
  await talk();
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new page.DOMException('Forbidden', 'SecurityError');
    },
  });
  press('/lamps/2');
  expect(leave()).toEqual([true, true]);
});
