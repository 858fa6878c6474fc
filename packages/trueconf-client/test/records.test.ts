import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { json } from './support/replies.ts';

it.each([
  ['v3', { records: [{ name: 'a.mp4', size: '1', created: 7, download_url: 'https://video.example/a' }] }],
  [
    'newer servers',
    { cnt: 1, list: [{ name: 'a.mp4', created: 7, download_url: 'https://video.example/a' }] },
  ],
])('lists what was recorded, from %s', async (_name, answer) => {
  const server = await fakeServer(json(200, answer));
  expect(await server.client().records.list('1')).toMatchObject([
    { name: 'a.mp4', created: 7, download_url: 'https://video.example/a' },
  ]);
  expect(server.requests[0]?.url).toBe('/api/v3.8/conferences/1/records');
});

it('reads entries that have no address', async () => {
  const server = await fakeServer(json(200, { records: [{ name: 'a.mp4', download_url: null }] }));
  expect(await server.client().records.list('1')).toMatchObject([{ name: 'a.mp4', download_url: null }]);
});
