import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaults, TrueConfEmulator } from '@frontdesk/trueconf-emulator';
import { expect, test as plain } from 'vitest';
import type { Config } from '../src/config.ts';
import { buildTestApp, type TestApp } from './support/app.ts';
import { trueconfConfig } from './support/desk.ts';
import { seedSite } from './support/seed-site.ts';

const KEY = 'key-of-the-control-panel';
const { id: clientId } = defaults.client;

interface Place {
  readonly trueconf: TrueConfEmulator;
  /** A service with these settings of its TrueConf Server. */
  node(settings: Partial<Config['trueconf']>): Promise<TestApp>;
}

const test = plain.extend<{ place: Place }>({
  place: async ({ task: _ }, use) => {
    const trueconf = await TrueConfEmulator.start({ secretKey: KEY });
    const nodes: TestApp[] = [];
    const node: Place['node'] = async (settings) => {
      const service = await buildTestApp({ trueconf: { ...trueconfConfig(trueconf.url), ...settings } });
      nodes.push(service);
      return service;
    };
    await use({ trueconf, node });
    await Promise.all(nodes.map((service) => service.close()));
    await trueconf.close();
  },
});

async function readiness({ app }: TestApp): Promise<unknown> {
  const answer = await app.inject('/readyz');
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

test('readiness is the database; an unreachable TrueConf is only reported', async ({ place }) => {
  const service = await place.node({ url: 'http://127.0.0.1:1' });
  expect(await readiness(service)).toEqual({ status: 'ready', trueconf: 'unreachable' });
});

test('a server that lets us in is reachable, and however often one asks, it is asked once', async ({
  place,
}) => {
  const service = await place.node({});
  for (let probe = 0; probe < 5; probe += 1)
    expect(await readiness(service)).toEqual({ status: 'ready', trueconf: 'reachable' });
  expect(place.trueconf.journal.entries.length).toBe(1);
});

test.for<[string, (url: string) => Partial<Config['trueconf']>, string]>([
  ['the static key', () => ({ auth: { secretKey: KEY } }), 'reachable'],
  ['a wrong static key', () => ({ auth: { secretKey: 'another' } }), 'unreachable'],
  ['a wrong client secret', () => ({ auth: { clientId, clientSecret: 'another' } }), 'unreachable'],
  ['https on a port for http', (url) => ({ url: url.replace('http:', 'https:') }), 'unreachable'],
])('with %s', async ([, settings, expected], { place }) => {
  const service = await place.node(settings(place.trueconf.url));
  await seedSite(service.db, {});
  expect(await readiness(service)).toEqual({ status: 'ready', trueconf: expected });
  expect((await service.app.inject('/api/v1/sites/shop/check')).json()).toMatchObject({
    video_reachable: expected === 'reachable',
  });
});

test('another service at the address of TrueConf', async ({ place }) => {
  const other = createServer((_, response) => void response.end('{"hello":"world"}'));
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  // A server that listens on TCP has this kind of address.
  const { port } = other.address() as AddressInfo;
  const service = await place.node({ url: `http://127.0.0.1:${port}` });
  expect(await readiness(service)).toEqual({ status: 'ready', trueconf: 'unreachable' });
  other.closeAllConnections();
  other.close();
});
