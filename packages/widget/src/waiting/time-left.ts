/** No operator waits longer: what says so comes from a clock that is wrong. */
const BELIEVABLE_MS = 600_000;

/**
 * Milliseconds until a moment the service has named; null when there is none, or the visitor's clock is so far off that a
 * countdown would lie.
 */
export function timeLeft(until: string | null, now = Date.now()): number | null {
  const left = until === null ? 0 : Date.parse(until) - now;
  return left > 0 && left < BELIEVABLE_MS ? left : null;
}
