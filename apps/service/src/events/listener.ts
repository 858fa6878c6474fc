import pg from 'pg';
import type { Logger } from 'pino';

export interface ListenerOptions {
  readonly connection: pg.ClientConfig;
  readonly channels: readonly string[];
  readonly log: Logger;
  onNotification(channel: string, payload: string): void;
  /** Listening again after a gap: what happened since then must be read from the tables. */
  onReconnect(lastHeardAt: Date): void;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection cut by a firewall reports nothing, so it is tested this often. */
const TEST_EVERY_MS = 15_000;

/** One connection that listens, and reconnects whenever it breaks, until it is closed. */
export class Listener {
  readonly #options: ListenerOptions;
  #client: pg.Client | null = null;
  #closed = false;
  #retry: NodeJS.Timeout | undefined;
  #testing: NodeJS.Timeout | undefined;
  #heardAt = new Date();

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** @throws when the first connection cannot be made. */
  async start(): Promise<void> {
    await this.#connect();
    this.#testing = setInterval(() => this.#testConnection(), TEST_EVERY_MS);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#testing);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const { connection, channels, log, onNotification } = this.#options;
    const client = new pg.Client(connection);
    client.on('notification', ({ channel, payload }) => {
      this.#heardAt = new Date();
      onNotification(channel, payload ?? '');
    });
    // The end follows every error; without a listener the error would end the process.
    client.on('error', (error) => log.warn({ reason: error.message }, 'listening connection lost'));
    client.on('end', () => {
      if (this.#client === client) this.#reconnect(FIRST_WAIT_MS);
    });
    try {
      await client.connect();
      for (const channel of channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
  }

  #reconnect(waitMs: number): void {
    this.#client = null;
    if (this.#closed) return;
    this.#retry = setTimeout(() => void this.#tryAgain(waitMs), waitMs);
  }

  async #tryAgain(waitMs: number): Promise<void> {
    try {
      await this.#connect();
    } catch {
      this.#reconnect(Math.min(waitMs * 2, LONGEST_WAIT_MS));
      return;
    }
    if (this.#closed) {
      await this.#client?.end();
      return;
    }
    this.#options.onReconnect(this.#heardAt);
    this.#heardAt = new Date();
  }

  #testConnection(): void {
    const client = this.#client;
    if (client === null) return;
    const unheard = setTimeout(() => client.connection.stream.destroy(), TEST_EVERY_MS - 1_000);
    client
      .query('select 1')
      .then(() => {
        this.#heardAt = new Date();
      })
      .catch(() => undefined)
      .finally(() => clearTimeout(unheard));
  }
}
