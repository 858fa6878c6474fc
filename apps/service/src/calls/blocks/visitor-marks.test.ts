import { expect, it } from 'vitest';
import { visitorMarks } from './visitor-marks.ts';

const marks = (told: Parameters<typeof visitorMarks>[1]) => visitorMarks({ serverSecret: 's' }, told, 'a');

it.each([
  ['capitals in an address', { email: 'Maria@Example.com' }, { email: 'maria@example.com' }],
  ['blanks and brackets in a number', { phone: '+49 (30) 12-34' }, { phone: '+49301234' }],
])('%s make no other person', (_what, one, other) => {
  expect(marks(one)).toEqual(marks(other));
});

it('the same words as e-mail and as reference are two things', () => {
  const { email_hash, reference_hash } = marks({ email: 'maria', reference: 'maria' });
  expect(email_hash).not.toBe(reference_hash);
});

it.each([[{}], [{ email: null, phone: null, reference: null }], [{ phone: 'none', reference: '' }]])(
  'what was not told is no mark: %o',
  (told) => {
    expect(marks(told)).toEqual({
      address_hash: 'a',
      email_hash: null,
      phone_hash: null,
      reference_hash: null,
    });
  },
);
