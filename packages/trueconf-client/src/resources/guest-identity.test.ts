import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guestIdentity, harmlessName, slugOf } from './guest-identity.ts';

it.each([
  ['Anna', 'anna'],
  ['Jörg Müller-Lüdenscheid', 'jorg_muller_ludenscheid'],
  ['Straße', 'strasse'],
  ['Щукин Юрий Ёлкин', 'shchukin_iurii_elkin'],
  ['Łukasz Øster', 'lukasz_oster'],
  ['ＦＵＬＬ １２', 'full_12'],
  ["O'Brien, 3rd", 'o_brien_3rd'],
  ['田中', 'guest'],
  ['***', 'guest'],
  ['', 'guest'],
  ['a'.repeat(200), 'a'.repeat(80)],
])('slug of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it.each([
  ['Anna', 'Anna'],
  ['  Anna   Lind ', 'Anna Lind'],
  ['An*na$x', 'An na x'],
  ['An\u0000na\r\nX-Header: 1', 'An na X-Header: 1'],
  ['evil\u202Etxt', 'evil txt'],
  ['田中 😀', '田中 😀'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['*', 'Guest'],
  ['\ud800', '\ufffd'],
])('%j is shown as %j', (name, shown) => {
  expect(harmlessName(name)).toBe(shown);
});

/** Any UTF-16, halves of characters included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 150 })
  .map((units) => String.fromCharCode(...units));

it('has one form, whatever the visitor types', () => {
  const form = /^2\$[a-z0-9_]{1,89}\*[^*$\p{Cc}\p{Bidi_Control}]{1,100}$/u;
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string()), (name) => {
      expect(guestIdentity(name)).toMatch(form);
      expect(guestIdentity(name).isWellFormed()).toBe(true);
    }),
  );
});
