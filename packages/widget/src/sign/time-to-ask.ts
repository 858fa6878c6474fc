/** The longest a browser's timer can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Who has a wrong clock may have it all night. */
const SLOWEST_MS = 60_000;

/**
 * Milliseconds until a closed site is worth a new question: when it opens. Where that has passed by this clock and the site
 * is still closed, one of the two clocks is wrong, and it is asked less and less often.
 *
 * @param late how often it has been asked since
 */
export function timeToAsk(untilOpeningMs: number, late: number): number {
  if (untilOpeningMs <= 0) return Math.min(1_000 * 2 ** late, SLOWEST_MS);
  // A second later, for clocks that are not quite the same.
  return Math.min(untilOpeningMs + 1_000, MAX_TIMER_MS);
}
