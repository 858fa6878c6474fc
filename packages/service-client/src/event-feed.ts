import { isOffline, watchConnectivity } from './connectivity.ts';
import { readFeedConnection } from './feed-connection.ts';
import { FEED_TIMING, type FeedStatus, type FeedTiming, pauseMs } from './feed-timing.ts';
import { ProblemError } from './problem-error.ts';
import type { SseMessage } from './sse-parser.ts';

/** What to follow, and whom to notify. */
export interface EventFeedOptions<T> {
  url: string;
  headers?: Record<string, string>;
  /** `omit` unless told otherwise. */
  credentials?: RequestCredentials;
  /** Each event once, in order; after a reconnect the service replays what was missed or sends a snapshot. */
  onEvent: (event: T) => void;
  /** Only changes. `problem` says why it is `retrying`, or why it is `closed` if not by the signal. */
  onStatus: (status: FeedStatus, problem: ProblemError | null) => void;
  /** Aborting it is how the feed is closed; the status `closed` is then the last call back. */
  signal: AbortSignal;
  timing?: Partial<FeedTiming>;
}

/** A feed that was opened. */
export interface EventFeed {
  /** Ends a pause between two tries at once: for a "Try again" button. */
  retryNow(): void;
}

/**
 * Follows an event stream of the service for as long as there is something to follow: reconnects with growing, random
 * pauses and `Last-Event-ID`, notices a connection that has gone silent, rests while the browser is offline. Closes on
 * the signal, and when the service refuses for good (any 4xx but 408, 425 and 429) or answers 204.
 */
export function openEventFeed<T>(options: EventFeedOptions<T>): EventFeed {
  const feed = new Feed<T>(options);
  void feed.run();
  return { retryNow: () => feed.wake() };
}

class Feed<T> {
  readonly #options: EventFeedOptions<T>;
  readonly #timing: FeedTiming;
  #status: FeedStatus | null = null;
  #failures = 0;
  #lastEventId: string | null = null;
  #retryHintMs = 0;
  #dropConnection = () => {};
  #endPause = () => {};

  constructor(options: EventFeedOptions<T>) {
    const { signal, timing } = options;
    this.#options = options;
    this.#timing = { ...FEED_TIMING, ...timing };
    // Going offline drops the connection at once, which spares the visitor 35 s of a screen that looks alive.
    watchConnectivity(() => (isOffline() ? this.#dropConnection() : this.wake()), signal);
    signal.addEventListener('abort', () => {
      this.#dropConnection();
      this.wake();
    });
  }

  async run(): Promise<void> {
    const { signal } = this.#options;
    this.#report('connecting', null);
    while (!signal.aborted) {
      if (isOffline()) await this.#pause(Number.POSITIVE_INFINITY);
      const problem = await this.#connectOnce();
      if (signal.aborted) break;
      if (problem !== null && isFinal(problem)) return this.#report('closed', problem);
      this.#report('retrying', problem);
      await this.#pause(this.#pauseBeforeNext(problem));
    }
    this.#report('closed', null);
  }

  wake(): void {
    this.#endPause();
  }

  /** @returns why the connection is over; null when the service ended it in good order */
  async #connectOnce(): Promise<ProblemError | null> {
    const connection = new AbortController();
    this.#dropConnection = () => connection.abort();
    if (this.#options.signal.aborted) return null;
    let openSince = Number.POSITIVE_INFINITY;
    try {
      await readFeedConnection({
        ...this.#request(),
        signal: connection.signal,
        onOpen: () => {
          openSince = performance.now();
          this.#report('open', null);
        },
        onMessage: (message) => this.#receive(message),
        onRetry: (ms) => {
          this.#retryHintMs = ms;
        },
      });
      return null;
    } catch (error) {
      return error instanceof ProblemError ? error : new ProblemError('network', {}, { cause: error });
    } finally {
      const steady = performance.now() - openSince >= this.#timing.steadyAfterMs;
      this.#failures = steady ? 1 : this.#failures + 1;
    }
  }

  #request() {
    const { url, headers, credentials = 'omit' } = this.#options;
    const { connectWithinMs, staleAfterMs } = this.#timing;
    const lastSeen = this.#lastEventId === null ? {} : { 'Last-Event-ID': this.#lastEventId };
    return {
      url,
      headers: { ...headers, ...lastSeen },
      credentials,
      connectWithinMs,
      staleAfterMs,
    };
  }

  #receive({ id, data }: SseMessage): void {
    if (this.#options.signal.aborted) return;
    this.#lastEventId = id ?? this.#lastEventId;
    // The contract promises this shape; the package carries no schema library to check it with.
    const event = JSON.parse(data) as T;
    try {
      this.#options.onEvent(event);
    } catch (error) {
      // A fault of the receiver must not look like a lost connection; thrown separately it reaches the page's error reporting.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  #pauseBeforeNext(problem: ProblemError | null): number {
    const { longestPauseMs } = this.#timing;
    const asked = Math.max(this.#retryHintMs, (problem?.retryAfterS ?? 0) * 1000);
    return Math.max(Math.min(asked, longestPauseMs), pauseMs(this.#failures, this.#timing, Math.random()));
  }

  /** Until the time is over, somebody calls `wake`, or the feed is stopped. */
  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = Number.isFinite(ms) ? setTimeout(resolve, ms) : undefined;
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#options.signal.aborted) this.wake();
    });
  }

  #report(status: FeedStatus, problem: ProblemError | null): void {
    if (this.#status === status || this.#status === 'closed') return;
    this.#status = status;
    this.#options.onStatus(status, problem);
  }
}

const WORTH_ANOTHER_TRY = [408, 425, 429];

function isFinal({ status }: ProblemError): boolean {
  return status === 204 || (status >= 400 && status < 500 && !WORTH_ANOTHER_TRY.includes(status));
}
