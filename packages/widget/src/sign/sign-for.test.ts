import { expect, it } from 'vitest';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import { type SignFacts, signFor } from './sign-for.ts';

const now = new Date(2026, 10, 24, 18, 0);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 0).toISOString();

const facts: SignFacts = {
  site: { availability: 'open', opens_at: null, estimated_wait_s: null },
  whenClosed: 'callback',
  texts: LANGUAGE_TEXTS.en.sign,
  call: 'Talk to us',
  language: 'en',
  locale: 'en-GB',
  now,
};

const site = (availability: 'open' | 'busy' | 'closed' | 'nobody_available', rest = {}) => ({
  site: { availability, opens_at: null, estimated_wait_s: null, ...rest },
});

it.each<[string, Partial<SignFacts>, string, string, string]>([
  ['is open', site('open'), 'open', 'Talk to us', ''],
  ['is not known', { site: null }, 'open', 'Talk to us', ''],
  ['is busy', site('busy'), 'wait', 'Talk to us', 'A short wait at the moment'],
  [
    'is busy for some seconds',
    site('busy', { estimated_wait_s: 20 }),
    'wait',
    'Talk to us',
    'About 1 minute to wait',
  ],
  [
    'is busy for longer',
    site('busy', { estimated_wait_s: 250 }),
    'wait',
    'Talk to us',
    'About 4 minutes to wait',
  ],
  [
    'has nobody there',
    site('nobody_available'),
    'callback',
    'Ask for a call back',
    'Nobody is here at the moment',
  ],
  [
    'opens today',
    site('closed', { opens_at: at(24, 20) }),
    'callback',
    'Ask for a call back',
    'Back at 20:00',
  ],
  [
    'opens tomorrow',
    site('closed', { opens_at: at(25, 9) }),
    'callback',
    'Ask for a call back',
    'Back Wed, 9:00',
  ],
  [
    'opens in weeks',
    site('closed', { opens_at: at(40, 9) }),
    'callback',
    'Ask for a call back',
    'Back 10 Dec, 9:00',
  ],
  [
    'leaves a message',
    { ...site('closed', { opens_at: at(25, 9) }), whenClosed: 'message' },
    'message',
    'Back Wed, 9:00',
    '',
  ],
  [
    'writes as Americans do',
    { ...site('closed', { opens_at: at(24, 20) }), locale: 'en-US' },
    'callback',
    'Ask for a call back',
    'Back at 8:00 PM',
  ],
])('a site that %s', (_, change, state, label, detail) => {
  const sign = signFor({ ...facts, ...change });
  expect({ ...sign, detail: sign.detail.replace(/\u202f/g, ' ') }).toEqual({
    state,
    label,
    detail,
    hidden: false,
  });
});

it.each([
  ['open', false],
  ['busy', false],
  ['closed', true],
  ['nobody_available', true],
] as const)('a page that hides the button: %s', (availability, hidden) => {
  expect(signFor({ ...facts, ...site(availability), whenClosed: 'hide' }).hidden).toBe(hidden);
});
