import { expect, test, vi } from 'vitest';
import { buildTestApp } from '../support/app.ts';
import { seedSite } from '../support/seed-site.ts';

test('every node knows a site as it is once the provisioning file was applied anew', async () => {
  const first = await buildTestApp();
  const second = await first.another();
  await seedSite(first.db);
  const nameAt = async ({ ctx }: typeof first) => (await ctx.sites.find('shop')).name;
  expect(await Promise.all([nameAt(first), nameAt(second)])).toEqual(['Shop', 'Shop']);

  await seedSite(first.db, {
    name: 'New name',
    departments: [{ key: 'help', name: 'Help', operators: [] }],
  });
  await vi.waitFor(async () =>
    expect(await Promise.all([nameAt(first), nameAt(second)])).toEqual(['New name', 'New name']),
  );
  expect((await second.ctx.sites.find('shop')).departments.map(({ key }) => key)).toEqual(['sales', 'help']);
  await second.close();
  await first.close();
});
