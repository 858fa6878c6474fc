import { expect, it, onTestFinished, vi } from 'vitest';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import { durationWords, whenSentence } from './moments.ts';

const now = new Date(2026, 10, 24, 18, 0);

function sentence(language: 'en' | 'de', opening: Date | null, tags: string[]) {
  vi.stubGlobal('navigator', { languages: tags });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const opensAt = opening?.toISOString() ?? null;
  const phase = { name: 'error', code: 'site_closed', opensAt, retryAfterS: null } as const;
  // Some builds of Intl put a narrow space before "AM".
  return whenSentence(LANGUAGE_TEXTS[language].later, language, phase, now).replace(/\u202f/g, ' ');
}

it.each([
  ['the same day', new Date(2026, 10, 24, 19, 30), 'We open again today at 19:30.'],
  ['the next day, though hours away', new Date(2026, 10, 25, 0, 30), 'We open again tomorrow at 0:30.'],
  ['within the week', new Date(2026, 10, 27, 9, 0), 'We open again on Friday at 9:00.'],
  ['later than that', new Date(2026, 11, 4, 9, 0), 'We open again on 4 December at 9:00.'],
])('names %s', (_, opening, words) => {
  expect(sentence('en', opening, ['en-GB'])).toBe(words);
});

it('writes the time as the visitor’s own English does', () => {
  expect(sentence('en', new Date(2026, 10, 25, 9, 0), ['de', 'en-US'])).toBe(
    'We open again tomorrow at 9:00 AM.',
  );
});

it('speaks German', () => {
  expect(sentence('de', new Date(2026, 10, 25, 9, 0), ['de-DE'])).toBe('Wir sind morgen um 9:00 wieder da.');
});

it('says nothing of an opening it does not know', () => {
  expect(sentence('en', null, [])).toBe('');
});

it('says when to try again, where there is a limit', () => {
  const phase = { name: 'error', opensAt: null, retryAfterS: 180 } as const;
  expect(whenSentence(LANGUAGE_TEXTS.en.later, 'en', { ...phase, code: 'rate_limited' })).toBe(
    'You can try again in 3 minutes.',
  );
  expect(whenSentence(LANGUAGE_TEXTS.en.later, 'en', { ...phase, code: 'video_server_unavailable' })).toBe(
    '',
  );
});

it.each([
  [0, '1 second'],
  [1_000, '1 second'],
  [59_400, '59 seconds'],
  [60_000, '1 minute'],
  [89_000, '1 minute'],
  [600_000, '10 minutes'],
])('%i ms are %s', (ms, words) => {
  expect(durationWords('en', ms)).toBe(words);
});
