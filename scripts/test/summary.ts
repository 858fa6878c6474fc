import type { Result } from './check.ts';

/** One line a check: how it went, its counts, its time. */
export function summary(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ check }) => check.title.length));
  return results.map((result) => line(result, width)).join('\n');
}

function line({ check, passed, failed, seconds, note }: Result, width: number): string {
  const counts = failed === 0 ? `${passed}` : `${passed}, ${failed} failed`;
  const row = `${failed === 0 ? '✓' : '✗'} ${check.title.padEnd(width)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
  return note === undefined ? row : `${row}  (${note})`;
}

/** What failed, check by check; empty when nothing did. */
export function failures(results: readonly Result[]): string {
  return results
    .flatMap((result) => result.failures ?? [])
    .map((failure) => `\n✗ ${failure}\n`)
    .join('');
}

export function totals(results: readonly Result[]): { passed: number; failed: number } {
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** The last line, in a form that programs read. */
export function tally(results: readonly Result[]): string {
  const { passed, failed } = totals(results);
  return `${passed} passed, ${failed} failed`;
}
