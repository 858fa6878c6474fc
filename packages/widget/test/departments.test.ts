import { expect, it, onTestFinished, vi } from 'vitest';
import { forgetUnknownDepartment } from '../src/later/forget-unknown-department.ts';
import type { Shell } from '../src/shared/shell.ts';
import { openPage } from './support/browser.ts';
import { site, startFakeService } from './support/fake-service.ts';
import { visit } from './support/visitor.ts';

async function onPage(options: Partial<Shell['options']> = {}) {
  openPage();
  const service = await startFakeService();
  const visitor = visit(service, options);
  return { ...visitor, department: () => visitor.store.state.draft.department };
}

it('what one button asks for is nothing to the next one', async () => {
  const { calls, department } = await onPage();
  calls.open('sales');
  expect(department()).toBe('sales');
  calls.open();
  expect(department()).toBeNull();
});

it('the page has its own for buttons that ask for none', async () => {
  const { calls, department } = await onPage({ department: 'support' });
  calls.open('sales');
  calls.open();
  expect(department()).toBe('support');
});

it('what the visitor has chosen stays', async () => {
  const { calls, store, department } = await onPage();
  calls.open();
  store.set({ draft: { name: 'Maria', department: 'sales' } });
  calls.open();
  expect(department()).toBe('sales');
});

it('a button pressed during a call changes nothing about it', async () => {
  const { calls, department } = await onPage();
  await calls.call({ name: 'Maria', department: 'sales' });
  calls.open('support');
  expect(department()).toBe('sales');
});

it('one that the site does not have is told to the owner and asked for no more', async () => {
  const { calls, store, shell, department } = await onPage();
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warned.mockRestore());
  forgetUnknownDepartment({ store, shell });
  calls.open('slaes');

  store.set({ site });

  expect(department()).toBeNull();
  expect(warned).toHaveBeenCalledWith('[Frontdesk] No such department: slaes.');
  calls.open('sales');
  expect(department()).toBe('sales');
});
