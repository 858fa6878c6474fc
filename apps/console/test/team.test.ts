import type { Stats } from '@frontdesk/contract';
import { ProblemError } from '@frontdesk/service-client';
import { expect, it } from 'vitest';
import { startConsole } from './console.ts';
import { at } from './example-calls.ts';

const TOTALS = {
  ...{ offered: 0, answered: 0, abandoned: 0, no_answer: 0, failed: 0 },
  ...{ average_wait_s: null, longest_wait_s: null, average_talk_s: null, service_level: null },
};
const stats = (timezone: string): Stats => ({
  ...{ from: at(0), to: at(3600), within_s: 20, timezone },
  ...{ totals: TOTALS, hours: [], failures: [] },
});

it('asks for the day of all sites by this computer’s clocks, for a site’s by the site’s, and says so', async () => {
  const { app, api } = await startConsole();
  api.stats.mockResolvedValueOnce(stats('Europe/Berlin'));
  await app.team.figures.ask();
  expect(api.stats.mock.lastCall?.[0]).toEqual({ timezone: 'Europe/Berlin', within_s: 20 });
  expect(app.team.foreignZone.value).toBeNull();
  api.stats.mockResolvedValueOnce(stats('Asia/Kolkata'));
  app.team.chooseSite('shop');
  expect(api.stats.mock.lastCall?.[0]).toEqual({ site: 'shop', within_s: 20 });
  await expect.poll(() => app.team.foreignZone.value).toBe('Asia/Kolkata');
});

it('asks again without its zone where the service does not know that', async () => {
  const { app, api } = await startConsole();
  const errors = [{ path: 'timezone', message: 'an IANA time zone' }];
  api.stats.mockRejectedValueOnce(new ProblemError('invalid_request', { status: 400, errors }));
  api.stats.mockResolvedValueOnce(stats('UTC'));
  await app.team.figures.ask();
  expect(api.stats.mock.lastCall?.[0]).toEqual({ within_s: 20 });
  expect(app.team.figures.problem.value).toBeNull();
  expect(app.team.foreignZone.value).toBe('UTC');
});

it('tells any other refusal of the figures as it is', async () => {
  const { app, api } = await startConsole();
  api.stats.mockRejectedValueOnce(new ProblemError('forbidden', { status: 403 }));
  await app.team.figures.ask();
  expect(app.team.figures.problem.value?.code).toBe('forbidden');
  expect(api.stats).toHaveBeenCalledTimes(1);
});
