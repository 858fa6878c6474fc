import type { ConsoleCall, Problem } from '@frontdesk/contract';
import { expect } from 'vitest';
import { eventsOf } from '../support/call-record.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { followCall, followDesk } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

type Noted = ConsoleCall & Pick<Problem, 'code' | 'errors'>;

test('note and tags are kept one by one, told to consoles and not to the visitor, also after the end', async ({
  desk,
}) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url);
  const boris = await followDesk(desk.url, (await signedIn(desk, 'boris')).cookie);
  const maria = await followCall(desk.url, body);
  await boris.until('snapshot');
  await anna.ask('PATCH', `calls/${body.id}`, { note: 'wants a lamp' });
  expect(await boris.until('call.noted')).toMatchObject({ call: { note: 'wants a lamp', tags: [] } });

  await visitor(desk.url, body).hangUp();
  await maria.ended;
  expect(maria.events.map(({ type }) => type)).not.toContain('call.noted');
  const { status, body: noted } = await anna.ask<Noted>('PATCH', `calls/${body.id}`, {
    tags: ['lamp', 'urgent', 'lamp'],
  });
  expect(status).toBe(200);
  expect(noted).toMatchObject({ status: 'ended', note: 'wants a lamp', tags: ['lamp', 'urgent'] });
  boris.close();
});

test('saving as it is typed leaves one line per operator in the history, and none for no change', async ({
  desk,
}) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { body } = await call(desk.url);
  for (const note of ['w', 'wa', 'wants', 'wants']) await anna.ask('PATCH', `calls/${body.id}`, { note });
  await boris.ask('PATCH', `calls/${body.id}`, { tags: ['lamp'] });
  await boris.ask('PATCH', `calls/${body.id}`, {});
  expect((await eventsOf(desk.db, body.id)).filter((type) => type === 'call.noted')).toHaveLength(2);
});

test('a note is not written over one that its writer has not seen', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { body } = await call(desk.url);
  const write = (operator: typeof anna, note: string, note_before: string) =>
    operator.ask<Noted>('PATCH', `calls/${body.id}`, { note, note_before, tags: ['lamp'] });
  expect((await write(anna, 'wants a lamp', '')).status).toBe(200);
  const late = await write(boris, 'wants a discount', '');
  expect([late.status, late.body.code]).toEqual([409, 'changed_meanwhile']);
  // An answer that was lost: what is asked for stands there already.
  expect((await write(anna, 'wants a lamp', '')).body.note).toBe('wants a lamp');
  const both = await write(boris, 'wants a lamp and a discount', 'wants a lamp');
  expect(both.body).toMatchObject({ note: 'wants a lamp and a discount', tags: ['lamp'] });
  expect((await anna.ask<Noted>('PATCH', `calls/${body.id}`, { tags: [] })).body.note).toBe(both.body.note);
});

test('tags are not written over ones that their writer has not seen', async ({ desk }) => {
  const [anna, boris] = [await signedIn(desk, 'anna'), await signedIn(desk, 'boris')];
  const { body } = await call(desk.url);
  const tag = (operator: typeof anna, tags: string[], tags_before: string[]) =>
    operator.ask<Noted>('PATCH', `calls/${body.id}`, { tags, tags_before });
  const both = await Promise.all([tag(anna, ['lamp'], []), tag(boris, ['vip'], [])]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('changed_meanwhile');
  const [first] = both.filter(({ status }) => status === 200);
  const kept = first?.body.tags ?? [];
  // An answer that was lost: what is asked for stands there already.
  expect((await tag(anna, kept, [])).status).toBe(200);
  expect((await tag(boris, ['lamp', 'vip'], kept)).body.tags).toEqual(['lamp', 'vip']);
  // The note alone is nothing to the tags, and a page that says nothing of what it saw is believed.
  expect((await anna.ask<Noted>('PATCH', `calls/${body.id}`, { note: 'x', note_before: '' })).status).toBe(
    200,
  );
  expect((await anna.ask<Noted>('PATCH', `calls/${body.id}`, { tags: [] })).body.tags).toEqual([]);
});

test.for([
  ['a note of 4001 letters', { note: 'x'.repeat(4001) }],
  ['21 tags', { tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }],
  ['a tag of 41 letters', { tags: ['x'.repeat(41)] }],
  ['an empty tag', { tags: [' '] }],
  ['a NUL character', { note: 'a\0b' }],
] as const)('%s is refused', async ([, notes], { desk }) => {
  const anna = await signedIn(desk, 'anna');
  const { body } = await call(desk.url);
  const { status, body: problem } = await anna.ask<Noted>('PATCH', `calls/${body.id}`, notes);
  expect(status).toBe(400);
  expect(problem.code).toBe('invalid_request');
});

test('the visitor tells time zone and devices; the operator sees them', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const desks = await followDesk(desk.url, anna.cookie);
  const { body } = await call(desk.url, { more: { time_zone: 'Asia/Tokyo' } });
  const blocked = { camera: 'blocked', microphone: 'on' };
  expect((await visitor(desk.url, body).devices(blocked)).status).toBe(204);
  expect((await visitor(desk.url, body).devices(blocked)).status).toBe(204);
  expect(await desks.until('call.devices')).toMatchObject({
    call: { devices: blocked, time_zone: 'Asia/Tokyo' },
  });
  expect((await eventsOf(desk.db, body.id)).filter((type) => type === 'call.devices')).toHaveLength(1);
  expect((await visitor(desk.url, body).devices({ camera: 'broken', microphone: 'on' })).status).toBe(400);
  expect((await visitor(desk.url, { id: body.id, token: 'x' }).devices(blocked)).status).toBe(401);
  // A browser may know zones that this server does not: no reason to refuse its visitor.
  expect((await call(desk.url, { more: { time_zone: 'Mars/Base' } })).status).toBe(201);
  desks.close();
});

test('a field left empty is a field not told', async ({ desk }) => {
  const anna = await signedIn(desk, 'anna');
  const { status, body } = await call(desk.url, {
    more: { visitor: { name: 'Maria', email: '', phone: ' ', reference: '' } },
  });
  expect(status).toBe(201);
  const seen = await anna.ask<{ call: ConsoleCall }>('GET', `calls/${body.id}`);
  expect(seen.body.call.visitor).toEqual({ name: 'Maria' });
});

test('what a page tells beside the visitor and cannot be used costs nobody a call', async ({ desk }) => {
  const page = { url: 'https://shop.example/', referrer: 'android-app://com.example' };
  const { status, body } = await call(desk.url, { more: { locale: 'de-DE-u-ca-gregory', page } });
  expect(status).toBe(201);
  const anna = await signedIn(desk, 'anna');
  expect(await anna.ask('GET', `calls/${body.id}`)).toMatchObject({
    body: { call: { locale: null, page: { url: page.url, referrer: null } } },
  });
});
