import type { Logger } from 'pino';
import type { Db } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import type { ConsoleSubscriber } from './call-feed.ts';
import { type CallbackView, callbackView } from './callback-view.ts';
import { maySee } from './console-scope.ts';

/** Tells the consoles of this node of requests to be called back: each is read when it is told, one after the other. */
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

  tell(callbackId: string): void {
    if (this.#consoles.size === 0) return;
    // In this order, so that nobody is told an older state after a newer one.
    this.#last = this.#last.then(() => this.#send(callbackId));
  }

  /** After a gap in listening: whatever was written since then. */
  async tellSince(since: Date): Promise<void> {
    if (this.#consoles.size === 0) return;
    const missed = await this.#db
      .selectFrom('callbacks')
      .select('id')
      .where('updated_at', '>', since)
      .execute();
    for (const { id } of missed) this.tell(id);
  }

  async close(): Promise<void> {
    await this.#last;
  }

  async #send(callbackId: string): Promise<void> {
    try {
      const view = await callbackView(this.#db, callbackId);
      if (view !== undefined) this.#tellConsoles(view, await this.#place());
    } catch (error) {
      this.#log.warn(
        { fault: describeFault(error), callbackId },
        'a request to be called back could not be read',
      );
    }
  }

  /** In the stream of events, for a message that has no row of its own there. */
  async #place(): Promise<number> {
    const { id } = await this.#db
      .selectFrom('call_events')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirstOrThrow();
    return id ?? 0;
  }

  #tellConsoles(view: CallbackView, id: number): void {
    const { callback } = view;
    for (const console of this.#consoles) {
      if (!maySee(console.scope, view)) continue;
      console.onCallback({ type: 'callback.changed', id, at: callback.updated_at, callback });
    }
  }
}
