import type { Logger } from 'pino';
import { describeFault } from '../describe-fault.ts';
import type { Db } from '../store/db.ts';
import type { ConsoleSubscriber } from './call-feed.ts';
import { type CallbackView, callbackView } from './callback-view.ts';
import { maySee } from './console-scope.ts';
import { lastEventId } from './last-event-id.ts';

/** Sends changed callback requests to the consoles of this node. Each is read when it is sent, one after the other. */
export class CallbackFeed {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #consoles: ReadonlySet<ConsoleSubscriber>;
  #last: Promise<void> = Promise.resolve();

  constructor(db: Db, log: Logger, consoles: ReadonlySet<ConsoleSubscriber>) {
    this.#db = db;
    this.#log = log;
    this.#consoles = consoles;
  }

  publish(callbackId: string): void {
    if (this.#consoles.size === 0) return;
    // One after the other, so that no console gets an older state after a newer one.
    this.#last = this.#last.then(() => this.#send(callbackId));
  }

  /** After a gap in listening: every request that was written since then. */
  async publishSince(since: Date): Promise<void> {
    if (this.#consoles.size === 0) return;
    const missed = await this.#db
      .selectFrom('callbacks')
      .select('id')
      .where('updated_at', '>', since)
      .execute();
    for (const { id } of missed) this.publish(id);
  }

  async close(): Promise<void> {
    await this.#last;
  }

  async #send(callbackId: string): Promise<void> {
    try {
      const view = await callbackView(this.#db, callbackId);
      if (view !== undefined) this.#notifyConsoles(view, await lastEventId(this.#db));
    } catch (error) {
      this.#log.warn(
        { fault: describeFault(error), callbackId },
        'a request to be called back could not be read',
      );
    }
  }

  #notifyConsoles(view: CallbackView, id: number): void {
    const { callback } = view;
    for (const console of this.#consoles) {
      if (!maySee(console.scope, view)) continue;
      console.onCallback({ type: 'callback.changed', id, at: callback.updated_at, callback });
    }
  }
}
