import { describe, expect, it } from 'vitest';
import { CreateCallRequest, IdempotencyKey } from './call.ts';

const smallest = { site: 'demo-shop', visitor: { name: 'Maria' } };

describe('body of POST /api/v1/calls', () => {
  it('needs a site and a name only', () => {
    expect(CreateCallRequest.parse(smallest)).toEqual(smallest);
  });

  it('drops what would decide about the room', () => {
    const greedy = {
      ...smallest,
      owner: 'mallory',
      rights: { guest: {} },
      max_participants: 500,
      invitations: [],
    };
    expect(CreateCallRequest.parse(greedy)).toEqual(smallest);
  });

  it.each([
    ['no site', { visitor: { name: 'Maria' } }],
    ['a site key with a slash', { ...smallest, site: 'a/b' }],
    ['an empty name', { ...smallest, visitor: { name: '  ' } }],
    ['a name with a line break', { ...smallest, visitor: { name: 'a\nb' } }],
    ['a name of 101 letters', { ...smallest, visitor: { name: 'x'.repeat(101) } }],
    ['an e-mail address that is none', { ...smallest, visitor: { name: 'Maria', email: 'maria' } }],
    ['a page that is a script', { ...smallest, page: { url: 'javascript:alert(1)' } }],
    ['a consent that is a word', { ...smallest, consent: 'yes' }],
  ])('refuses %s', (_what, body) => {
    expect(CreateCallRequest.safeParse(body).success).toBe(false);
  });

  it.each([
    ['names in any script', { ...smallest, visitor: { name: 'Зоя 张 O’Neill' } }],
    [
      'an empty referrer, as browsers give',
      { ...smallest, page: { url: 'https://shop.example/', referrer: '' } },
    ],
    ['long locales', { ...smallest, locale: 'zh-Hant-TW' }],
  ])('takes %s', (_what, body) => {
    expect(CreateCallRequest.parse(body)).toEqual(body);
  });
});

it.each([
  ['', undefined],
  [' ', undefined],
  [' 030 1 ', '030 1'],
])('a phone number of "%s" is kept as %s', (phone, kept) => {
  expect(CreateCallRequest.parse({ ...smallest, visitor: { name: 'Maria', phone } }).visitor.phone).toBe(
    kept,
  );
});

it.each(['../de', 'de-DE-u-ca-gregory', '', 7])('a locale of no use costs nobody a call: %s', (locale) => {
  expect(CreateCallRequest.parse({ ...smallest, locale }).locale).toBe(undefined);
});

it.each(['android-app://com.example', 'about:blank', 'x', 7])(
  'nor does a referrer that is no web address: %s',
  (referrer) => {
    const page = { url: 'https://shop.example/' };
    expect(CreateCallRequest.parse({ ...smallest, page: { ...page, referrer } }).page).toEqual(page);
  },
);

it.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['Mars/Base', undefined],
  ['+02:00', undefined],
  [7, undefined],
])('time zone %s is kept as %s', (time_zone, kept) => {
  expect(CreateCallRequest.parse({ ...smallest, time_zone }).time_zone).toBe(kept);
});

describe('Idempotency-Key', () => {
  it.each([
    ['a uuid', '6f8f57715090da2632453988d9a1501b', true],
    ['nothing', '', false],
    ['a space', 'a b', false],
    ['201 characters', 'x'.repeat(201), false],
    ['a letter beyond ASCII', 'schlüssel', false],
  ])('%s', (_what, key, accepted) => {
    expect(IdempotencyKey.safeParse(key).success).toBe(accepted);
  });
});
