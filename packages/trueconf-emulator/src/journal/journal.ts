/** One request to the API or the token endpoint. */
export interface JournalEntry {
  id: number;
  method: string;
  /** Without the query, which may hold a token. */
  path: string;
  /** Name of the API call, such as `conferences.create`; null for an unknown address. */
  call: string | null;
  /** HTTP status; null while unanswered, or when the connection broke before the answer. */
  status: number | null;
  outcome: 'open' | 'answered' | 'broken';
  /** Milliseconds since the epoch, with fractions: requests within a millisecond keep their order. */
  startedAt: number;
  finishedAt: number | null;
}

const capacity = 10_000;

/** Requests to the API and the token endpoint, oldest first. Keeps the newest 10,000. */
export class Journal {
  #entries: JournalEntry[] = [];
  #nextId = 1;

  /** All of them, oldest first. */
  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  /** Entries of one call, for example `conferences.run`. */
  of(call: string): JournalEntry[] {
    return this.#entries.filter((entry) => entry.call === call);
  }

  /** Notes that a request has come; `close` notes how it ended. */
  open(method: string, path: string, call: string | null): JournalEntry {
    const entry: JournalEntry = {
      id: this.#nextId++,
      method,
      path,
      call,
      status: null,
      outcome: 'open',
      startedAt: now(),
      finishedAt: null,
    };
    this.#entries.push(entry);
    if (this.#entries.length > capacity) this.#entries.shift();
    return entry;
  }

  /** Notes how a request ended: with a status, or null when the connection broke first. */
  close(entry: JournalEntry, status: number | null): void {
    entry.status = status;
    entry.outcome = status === null ? 'broken' : 'answered';
    entry.finishedAt = now();
  }

  clear(): void {
    this.#entries = [];
  }
}

function now(): number {
  return performance.timeOrigin + performance.now();
}
