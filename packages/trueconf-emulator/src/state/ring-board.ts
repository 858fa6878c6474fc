import type { RingEndCause } from './state-events.ts';

interface Ring {
  conferenceId: string;
  userId: string;
  timer: NodeJS.Timeout;
}

type OnEnd = (conferenceId: string, userId: string, cause: RingEndCause) => void;

/** Who is being called into which room now; a call nobody takes ends by itself. */
export class RingBoard {
  readonly #rings: Map<string, Ring> = new Map();
  readonly #timeoutMs: () => number;
  readonly #onEnd: OnEnd;

  constructor(timeoutMs: () => number, onEnd: OnEnd) {
    this.#timeoutMs = timeoutMs;
    this.#onEnd = onEnd;
  }

  /** Starts ringing; false if this user is being called into this room already. */
  start(conferenceId: string, userId: string): boolean {
    const key = ringKey(conferenceId, userId);
    if (this.#rings.has(key)) return false;
    const timer = setTimeout(() => this.end(conferenceId, userId, 'timeout'), this.#timeoutMs());
    this.#rings.set(key, { conferenceId, userId, timer });
    return true;
  }

  /** Ends one ring; false if there was none. */
  end(conferenceId: string, userId: string, cause: RingEndCause): boolean {
    const key = ringKey(conferenceId, userId);
    const ring = this.#rings.get(key);
    if (ring === undefined) return false;
    clearTimeout(ring.timer);
    this.#rings.delete(key);
    this.#onEnd(conferenceId, userId, cause);
    return true;
  }

  has(conferenceId: string, userId: string): boolean {
    return this.#rings.has(ringKey(conferenceId, userId));
  }

  ofConference(conferenceId: string): string[] {
    return this.#all((ring) => ring.conferenceId === conferenceId).map(({ userId }) => userId);
  }

  ofUser(userId: string): string[] {
    return this.#all((ring) => ring.userId === userId).map(({ conferenceId }) => conferenceId);
  }

  #all(which: (ring: Ring) => boolean): Ring[] {
    return [...this.#rings.values()].filter(which);
  }
}

function ringKey(conferenceId: string, userId: string): string {
  return `${conferenceId}/${userId}`;
}
