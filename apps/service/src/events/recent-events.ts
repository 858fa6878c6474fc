import type { Occurrence } from './call-feed.ts';

const REMEMBERED = 5_000;

/** The events heard lately, so that catching up after a gap in listening publishes nothing twice. */
export class RecentEvents {
  readonly #keys = new Set<string>();

  /** Remembers the event. False when it was remembered already. */
  add({ id, callId, type }: Occurrence): boolean {
    // The id alone is not enough: after a crash the database may give the same one again.
    const key = `${id}:${callId}:${type}`;
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > REMEMBERED && oldest !== undefined) this.#keys.delete(oldest);
    return true;
  }
}
