/**
 * `connecting` the first time, `open` while events may arrive, `retrying` between connections, `closed` for good: the
 * caller stopped it or the service said that there is nothing to follow.
 */
export type FeedStatus = 'connecting' | 'open' | 'retrying' | 'closed';

/** Milliseconds. */
export interface FeedTiming {
  /** Pause before the second try; doubles with each further one. */
  firstPauseMs: number;
  /** What the doubling stops at. */
  longestPauseMs: number;
  /**
   * A try not answered by then is given up: one begun without a network hangs though the network is back, where the browser does not
   * tell of it. With the longest pause, this is what may be lost of the minute that a call waits for its visitor.
   */
  connectWithinMs: number;
  /** A connection that brought not a byte for this long is taken for dead. Heartbeats may be almost 30 s apart. */
  staleAfterMs: number;
  /** A connection that lasted this long starts the pauses over. */
  steadyAfterMs: number;
}

export const FEED_TIMING: FeedTiming = {
  firstPauseMs: 500,
  longestPauseMs: 5_000,
  connectWithinMs: 8_000,
  staleAfterMs: 35_000,
  steadyAfterMs: 5_000,
};

/**
 * How long to wait before the next try. Half of it is random, so that the clients of a restarted service do not all
 * come back at once.
 *
 * @param failures tries that failed in a row, from 1
 * @param random from 0 to 1
 */
export function pauseMs(failures: number, timing: FeedTiming, random: number): number {
  const full = Math.min(timing.longestPauseMs, timing.firstPauseMs * 2 ** (failures - 1));
  return full / 2 + (full / 2) * random;
}
