import { expect, test, vi } from 'vitest';
import { type KnownSite, SiteDirectory } from './site-directory.ts';

const site = { key: 'shop', departments: [] } as unknown as KnownSite; // No test looks at more of it.

test('a site is read once, however many ask, until somebody says that it changed', async () => {
  const load = vi.fn(async () => site);
  const directory = new SiteDirectory(load);
  await Promise.all([directory.find('shop'), directory.find('shop')]);
  await directory.find('shop');
  expect(load).toHaveBeenCalledTimes(1);
  directory.forget();
  await directory.find('shop');
  expect(load).toHaveBeenCalledTimes(2);
});

test('what was being read when it changed is not kept', async () => {
  const { promise, resolve } = Promise.withResolvers<KnownSite>();
  const load = vi.fn<() => Promise<KnownSite>>(() => promise);
  const directory = new SiteDirectory(load);
  const early = directory.find('shop');
  directory.forget();
  resolve(site);
  await early;
  await directory.find('shop');
  expect(load).toHaveBeenCalledTimes(2);
});

test.each<[string, () => Promise<KnownSite | undefined>]>([
  ['that does not exist', async () => undefined],
  ['that could not be read', async () => Promise.reject(new Error('away'))],
])('a site %s is asked for again', async (_, first) => {
  const load = vi.fn<() => Promise<KnownSite | undefined>>(first);
  const directory = new SiteDirectory(load);
  await expect(directory.find('shop')).rejects.toThrow();
  load.mockResolvedValue(site);
  expect(await directory.find('shop')).toBe(site);
});
