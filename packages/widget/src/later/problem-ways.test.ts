import { PROBLEMS } from '@frontdesk/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import type { VisitorProblem } from '../call/visitor-problem.ts';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
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
    const way = wayOutOf(code);
    for (const { later } of Object.values(LANGUAGE_TEXTS)) {
      const [title, text] = [later[way.title], later[way.text]];
      expect(title).not.toBe('');
      expect(`${title} ${text}`).not.toContain(code);
    }
  });

  it('has a way on', () => {
    expect(wayOutOf(code).ways.length).toBeGreaterThan(0);
  });
});

it.each<[VisitorProblem, string, string]>([
  ['site_closed', 'closedTitle', 'callback'],
  ['nobody_available', 'nobodyTitle', 'callback'],
  ['video_server_unavailable', 'unavailableTitle', 'retry'],
  ['network', 'networkTitle', 'retry'],
  ['origin_not_allowed', 'notHereTitle', 'close'],
  ['visitor_blocked', 'notPossibleTitle', 'close'],
  ['invalid_request', 'notAcceptedTitle', 'edit'],
])('%s says "%s" and offers %s first', (code, title, way) => {
  expect(wayOutOf(code)).toMatchObject({ title });
  expect(wayOutOf(code).ways[0]).toBe(way);
});

it('has an answer to a code that a newer service may send', () => {
  expect(wayOutOf('brand_new' as VisitorProblem).title).toBe('unavailableTitle');
});
