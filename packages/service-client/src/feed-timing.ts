/**
 * `connecting` the first time, `open` while events may arrive, `retrying` between connections, `closed` for good: the
 * caller stopped it or the service said that there is nothing to follow.
 */
export type FeedStatus = 'connecting' | 'open' | 'retrying' | 'closed';

/** Milliseconds. */
export interface FeedTiming {
  /** Pause before the second try; doubles with each further one. */
  firstPauseMs: number;
  /** Of the minute that a call waits for its visitor, no more than this is lost after the network is back. */
  longestPauseMs: number;
  /** A connection that brought not a byte for this long (heartbeats come every 15 s) is taken for dead. */
  staleAfterMs: number;
  /** A connection that lasted this long starts the pauses over. */
  steadyAfterMs: number;
}

export const FEED_TIMING: FeedTiming = {
  firstPauseMs: 500,
  longestPauseMs: 5_000,
  staleAfterMs: 25_000,
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
