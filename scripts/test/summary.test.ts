import { expect, it } from 'vitest';
import type { Result } from './check.ts';
import { summary, tally, totals } from './summary.ts';

const result = (title: string, passed: number, failed: number, note?: string): Result => ({
  check: { name: title, title, run: () => Promise.resolve({ passed, failed }) },
  seconds: 1.25,
  passed,
  failed,
  ...(note !== undefined && { note }),
});

it('adds up tests and checks in its last line', () => {
  const results = [result('lint', 1, 0), result('unit', 120, 2), result('browser', 20, 1)];
  expect(tally(results)).toBe('141 passed, 3 failed');
  expect(totals(results)).toEqual({ passed: 141, failed: 3 });
});

it('marks what failed and says what was left out', () => {
  const lines = summary([result('lint', 1, 0), result('browser', 20, 1, '3 skipped')]).split('\n');
  expect(lines).toEqual(['✓ lint       1.3 s  1', '✗ browser    1.3 s  20, 1 failed  (3 skipped)']);
});
