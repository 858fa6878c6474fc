import { expect } from 'vitest';
import { testWithDesk } from './support/desk-test.ts';
import { followCall } from './support/stream.ts';
import { call } from './support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });
const TOKEN = 'sesame-sesame-sesame';

test('figures of calls, streams, requests and the process, for who has the token', async ({ desk }) => {
  const node = await desk.another({ metricsToken: TOKEN });
  const url = await node.app.listen({ port: 0, host: '127.0.0.1' });
  const { body } = await call(url, { name: 'Maria Unusual' });
  await call(url);
  const stream = await followCall(url, body);
  await stream.until('snapshot');

  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'frontdesk_calls{status="queued"} 1',
      'frontdesk_calls{status="ringing"} 1',
      'frontdesk_calls{status="active"} 0',
      'frontdesk_rooms_to_release 0',
      'frontdesk_event_streams 1',
      'frontdesk_request_duration_seconds_count{method="POST",route="/api/v1/calls",status="201"} 1',
      expect.stringMatching(/^process_cpu_seconds_total /),
      expect.stringMatching(/^nodejs_eventloop_lag_p99_seconds /),
    ]),
  );
  expect(lines.join('')).not.toMatch(new RegExp(`Unusual|${body.id}`));
  stream.close();
  await node.close();
});

test('for nobody else, and nowhere without one in the settings', async ({ desk }) => {
  expect((await fetch(`${desk.url}/metrics`)).status).toBe(404);
  const node = await desk.another({ metricsToken: TOKEN });
  for (const authorization of ['', 'Bearer ', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`]) {
    const answer = await node.app.inject({ url: '/metrics', headers: { authorization } });
    expect(answer.json()).toMatchObject({ status: 401, code: 'unauthorized' });
  }
  await node.close();
});
