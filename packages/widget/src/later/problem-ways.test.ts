import { PROBLEMS } from '@frontdesk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import type { VisitorProblem } from '../call/visitor-problem.ts';
import { laterDe } from '../texts/later-de.ts';
import { laterEn } from '../texts/later-en.ts';
import { wayOutOf } from './problem-ways.ts';

// The keys of the contract's table are its codes, which `Object.keys` does not say.
const codes = [
  ...(Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]),
  'network',
  'timeout',
  'unexpected_answer',
  'insecure',
  'unsupported',
  'policy',
  'denied',
  'no_devices',
] satisfies VisitorProblem[];

describe.each(codes)('%s', (code) => {
  it('has words in each language, none of them the code', () => {
    for (const texts of [laterEn, laterDe]) {
      const { title, text } = texts.problem[wayOutOf(code).words];
      expect(title).not.toBe('');
      expect(`${title} ${text}`).not.toContain(code);
    }
  });

  it('has a way on', () => {
    expect(wayOutOf(code).ways.length).toBeGreaterThan(0);
  });
});

it.each<[VisitorProblem, string, string]>([
  ['site_closed', 'closed', 'callback'],
  ['nobody_available', 'nobody', 'callback'],
  ['video_server_unavailable', 'unavailable', 'retry'],
  ['network', 'network', 'retry'],
  ['origin_not_allowed', 'not_here', 'close'],
  ['visitor_blocked', 'not_possible', 'close'],
  ['invalid_request', 'not_accepted', 'edit'],
])('%s says "%s" and offers %s first', (code, words, way) => {
  expect(wayOutOf(code)).toMatchObject({ words });
  expect(wayOutOf(code).ways[0]).toBe(way);
});

it('has an answer to a code that a newer service may send', () => {
  expect(wayOutOf('brand_new' as VisitorProblem).words).toBe('unavailable');
});
