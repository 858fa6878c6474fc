import { expect } from 'vitest';
import { statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { request } from '../support/request.ts';
import { enter } from '../support/rooms.ts';
import { followCall, followDesk } from '../support/stream.ts';
import { type call, visitor } from '../support/visitor.ts';

const test = testWithDesk({ operators: ['anna'] });

test('a whole call, its faults included, leaves no word of the visitor and no credential in the log', async ({
  desk,
}) => {
  const secrets: string[] = [];
  const words = {
    name: 'Zaphod Words',
    email: 'zaphod@words.example',
    phone: '+49 555 010 999',
    reference: 'order 77-secret',
  };
  const body = {
    site: 'shop',
    visitor: words,
    topic: 'My private topic',
    page: { url: 'https://shop.example/private?session=hunter2', title: 'Private page' },
  };
  const press = () =>
    request<Awaited<ReturnType<typeof call>>['body']>(`${desk.url}/api/v1/calls`, {
      method: 'POST',
      headers: { 'idempotency-key': 'key-hunter3' },
      body,
    });
  desk.trueconf.faults.add({ match: { path: 'conferences.run', times: 1 }, effect: { kind: 'html' } });
  await press();
  const { body: created } = await press();
  secrets.push(
    created.token,
    created.webclient_url ?? '',
    new URL(created.webclient_url ?? '').hash.slice(1),
  );
  const anna = await signedIn(desk, 'anna');
  secrets.push(anna.cookie.split('=')[1] ?? '');
  const [page, console] = [await followCall(desk.url, created), await followDesk(desk.url, anna.cookie)];
  await page.until('snapshot');
  const answered = await anna.answer(created.id);
  secrets.push(answered.body.webclient_url);
  enter(desk, created.id, 'anna');
  await sweepUntil(desk, created.id, async () =>
    expect(await statusOf(desk.db, created.id)).toMatchObject({ status: 'active' }),
  );
  await fetch(`${desk.url}/api/v1/calls/${created.id}?token=${created.token}`);
  await visitor(desk.url, created).rate({ rating: 5, comment: 'A private comment' });
  desk.trueconf.faults.add({ match: { path: 'conferences.stop', times: 3 }, effect: { kind: 'reset' } });
  await visitor(desk.url, created).hangUp();
  await page.ended;
  console.close();
  await sweepUntil(desk, created.id, () => expect(desk.trueconf.state.conferences.size).toBe(0));

  const log = desk.logLines.join('');
  expect(log).toContain('/api/v1/calls/:id');
  for (const word of [...Object.values(words), 'private', 'Private', 'hunter2', 'hunter3', ...secrets]) {
    expect(log.includes(word), `the log holds ${word.slice(0, 12)}`).toBe(false);
  }
  expect(log).not.toContain('#login');
});
