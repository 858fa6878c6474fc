import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startConsole } from './console.ts';
import { exampleCall, START } from './example-calls.ts';

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

it('tells departments of one key on two sites apart, and asks for the calls of the one that is meant', async () => {
  const { app, api, feed } = await startConsole();
  const [shop, clinic] = [
    { key: 'shop', name: 'Shop' },
    { key: 'clinic', name: 'Clinic' },
  ];
  feed.snapshot(
    exampleCall({ id: 'c1', site: shop, department: { key: 'sales', name: 'Sales' } }),
    exampleCall({ id: 'c2', site: clinic, department: { key: 'sales', name: 'Sales' } }),
  );
  const departments = app.names.departments.value;
  expect(departments.map(({ name, site }) => [name, site.name])).toEqual([
    ['Sales', 'Shop'],
    ['Sales', 'Clinic'],
  ]);
  app.history.filter({ department: departments.find(({ site }) => site.key === 'clinic')?.key ?? '' });
  await vi.advanceTimersByTimeAsync(0);
  expect(api.history).toHaveBeenLastCalledWith({ site: 'clinic', department: 'sales' }, expect.anything());
});
