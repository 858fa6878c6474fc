import type {
  CallbackChanged,
  CallChange,
  ConsoleCallChange,
  OperatorChanged,
  PresenceChanged,
} from '@frontdesk/contract';
import type { CallEventType } from '@frontdesk/contract/vocabulary';
import type { Logger } from 'pino';
import { describeFault } from '../describe-fault.ts';
import type { Db } from '../store/db.ts';
import { type ConsoleScope, maySee } from './console-scope.ts';
import { type ConsoleView, consoleViews } from './console-view.ts';
import { Subscribers } from './subscribers.ts';
import { visitorViews } from './visitor-view.ts';
import { WaitingLine } from './waiting-line.ts';

const PAUSE_AFTER_FAILURE_MS = 200;

/** One row of `call_events`, as a notification names it. */
export interface Occurrence {
  readonly id: number;
  readonly callId: string;
  readonly type: CallEventType;
}

export interface ConsoleSubscriber {
  readonly scope: ConsoleScope;
  /** Of the session it was opened with. */
  readonly sessionHash: string;
  onCall(change: ConsoleCallChange): void;
  onPresence(change: PresenceChanged): void;
  onOperator(change: OperatorChanged): void;
  onCallback(change: CallbackChanged): void;
  onSessionEnd(): void;
}

/**
 * Turns occurrences into messages for the visitors and consoles connected to this node. The view of a call is read once per
 * batch of events and built once for all of them; a call that nobody watches is not read at all.
 */
export class CallFeed {
  readonly visitors = new Subscribers<string, (change: CallChange) => void>();
  readonly consoles = new Set<ConsoleSubscriber>();
  readonly #db: Db;
  readonly #log: Logger;
  readonly #pending = new Map<number, Occurrence>();
  readonly #line: WaitingLine;
  #draining: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(db: Db, log: Logger) {
    this.#db = db;
    this.#log = log;
    this.#line = new WaitingLine(db, this.visitors);
  }

  publish(event: Occurrence): void {
    if (this.consoles.size === 0 && this.visitors.isEmpty) return;
    this.#pending.set(event.id, event);
    this.#wake();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#draining;
  }

  #wake(): void {
    clearTimeout(this.#timer);
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
      const dueIn = this.#pending.size > 0 ? 0 : this.#line.dueIn;
      if (dueIn !== null && !this.#closed) this.#timer = setTimeout(() => this.#wake(), dueIn);
    });
  }

  async #drain(): Promise<void> {
    while (!this.#closed && (this.#pending.size > 0 || this.#line.dueIn === 0)) {
      if (this.#pending.size > 0) await this.#sendPending();
      await this.#moveLine();
    }
  }

  async #sendPending(): Promise<void> {
    const batch = [...this.#pending.values()].sort((a, b) => a.id - b.id);
    try {
      await this.#send(batch);
      for (const { id } of batch) this.#pending.delete(id);
      this.#line.note(batch);
    } catch (error) {
      this.#log.warn({ fault: describeFault(error) }, 'events could not be read, trying again');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS));
    }
  }

  /** Never at the same time as events are sent, so that nobody gets a place in a queue that they have left. */
  async #moveLine(): Promise<void> {
    try {
      await this.#line.notifySome();
    } catch (error) {
      this.#line.giveUp();
      this.#log.warn({ fault: describeFault(error) }, 'places in the queue could not be sent');
    }
  }

  async #send(batch: readonly Occurrence[]): Promise<void> {
    const callIds = [...new Set(batch.map(({ callId }) => callId))];
    const watched = callIds.filter((id) => this.visitors.count(id) > 0);
    const [times, forVisitors, forConsoles] = await Promise.all([
      this.#timesOf(batch),
      visitorViews(this.#db, watched),
      this.consoles.size === 0 ? new Map<string, ConsoleView>() : consoleViews(this.#db, callIds),
    ]);
    for (const event of batch) {
      const at = times.get(event.id);
      if (at === undefined) continue;
      const call = forVisitors.get(event.callId);
      if (call !== undefined)
        this.#notifyVisitors(event.callId, { type: event.type, id: event.id, at, call });
      const view = forConsoles.get(event.callId);
      if (view !== undefined)
        this.#notifyConsoles(view, { type: event.type, id: event.id, at, call: view.call });
    }
  }

  #notifyVisitors(callId: string, change: CallChange): void {
    for (const listener of this.visitors.of(callId)) listener(change);
  }

  #notifyConsoles(view: ConsoleView, change: ConsoleCallChange): void {
    for (const console of this.consoles) {
      if (maySee(console.scope, view)) console.onCall(change);
    }
  }

  async #timesOf(batch: readonly Occurrence[]): Promise<Map<number, string>> {
    const rows = await this.#db
      .selectFrom('call_events')
      .where(
        'id',
        'in',
        batch.map(({ id }) => id),
      )
      .select(['id', 'at'])
      .execute();
    return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
  }
}
