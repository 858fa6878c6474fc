/** Listeners by key; a key without listeners takes no memory. */
export class Subscribers<Key, Listener> {
  readonly #byKey = new Map<Key, Set<Listener>>();

  /** @returns the function that unsubscribes. */
  add(key: Key, listener: Listener): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byKey.get(key) === listeners) this.#byKey.delete(key);
    };
  }

  /** A copy, since a listener may unsubscribe while it is called. */
  of(key: Key): Listener[] {
    return [...(this.#byKey.get(key) ?? [])];
  }

  keys(): Key[] {
    return [...this.#byKey.keys()];
  }

  get isEmpty(): boolean {
    return this.#byKey.size === 0;
  }

  count(key: Key): number {
    return this.#byKey.get(key)?.size ?? 0;
  }
}
