/** Guest connections of the licence, counted over all rooms (Free has one). */
export class GuestLicence {
  /** null means no limit. */
  limit: number | null;
  #used = 0;
  #highWater = 0;

  constructor(limit: number | null) {
    this.limit = limit;
  }

  get used(): number {
    return this.#used;
  }

  /** The most guests that were in at one time since start or `resetHighWater`. */
  get highWater(): number {
    return this.#highWater;
  }

  /** Takes one connection; false when none is left. */
  acquire(): boolean {
    if (this.limit !== null && this.#used >= this.limit) return false;
    this.#used++;
    this.#highWater = Math.max(this.#highWater, this.#used);
    return true;
  }

  release(): void {
    this.#used--;
  }

  resetHighWater(): void {
    this.#highWater = this.#used;
  }
}
