import type {
  CallbackChanged,
  CallChange,
  ConsoleCallChange,
  OperatorChanged,
  PresenceChanged,
} from '@frontdesk/contract';
import type { CallEventType } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Db } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { type ConsoleScope, maySee } from './console-scope.ts';
import { type ConsoleView, consoleViews } from './console-view.ts';
import { Subscribers } from './subscribers.ts';
import { visitorViews } from './visitor-view.ts';

const PAUSE_AFTER_FAILURE_MS = 200;
const MOVES_THE_QUEUE: readonly CallEventType[] = ['call.queued', 'call.ringing', 'call.ended'];

/** One row of `call_events`, as a notification tells it. */
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
 * Turns occurrences into messages for those who watch on this node. The view of a call is read once per batch of events
 * and built once however many watch; what nobody watches is not read at all.
 */
export class CallFeed {
  readonly visitors = new Subscribers<string, (change: CallChange) => void>();
  readonly consoles = new Set<ConsoleSubscriber>();
  readonly #db: Db;
  readonly #log: Logger;
  readonly #pending = new Map<number, Occurrence>();
  #draining: Promise<void> | null = null;
  #closed = false;

  constructor(db: Db, log: Logger) {
    this.#db = db;
    this.#log = log;
  }

  tell(event: Occurrence): void {
    if (this.consoles.size === 0 && this.visitors.isEmpty) return;
    this.#pending.set(event.id, event);
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  async #drain(): Promise<void> {
    while (this.#pending.size > 0 && !this.#closed) {
      const batch = [...this.#pending.values()].sort((a, b) => a.id - b.id);
      try {
        await this.#send(batch);
        for (const { id } of batch) this.#pending.delete(id);
      } catch (error) {
        this.#log.warn({ fault: describeFault(error) }, 'events could not be read, trying again');
        await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS));
      }
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
      if (call !== undefined) this.#tellVisitors(event.callId, { type: event.type, id: event.id, at, call });
      const view = forConsoles.get(event.callId);
      if (view !== undefined)
        this.#tellConsoles(view, { type: event.type, id: event.id, at, call: view.call });
    }
    try {
      await this.#tellWaiting(batch);
    } catch (error) {
      // What the batch itself had to tell is told; the line is told again when it next moves.
      this.#log.warn({ fault: describeFault(error) }, 'who waits could not be told their place');
    }
  }

  #tellVisitors(callId: string, change: CallChange): void {
    for (const listener of this.visitors.of(callId)) listener(change);
  }

  #tellConsoles(view: ConsoleView, change: ConsoleCallChange): void {
    for (const console of this.consoles) {
      if (maySee(console.scope, view)) console.onCall(change);
    }
  }

  /** Tells visitors in the queue their new position, after somebody got through, gave up or came back. */
  async #tellWaiting(batch: readonly Occurrence[]): Promise<void> {
    const moved = batch.filter(({ type }) => MOVES_THE_QUEUE.includes(type));
    const last = moved.at(-1);
    if (last === undefined || this.visitors.isEmpty) return;
    const waiting = await this.#waitingBehind(moved);
    const told = new Set(moved.map(({ callId }) => callId));
    const watched = waiting.filter((id) => this.visitors.count(id) > 0 && !told.has(id));
    const at = new Date().toISOString();
    for (const [callId, call] of await visitorViews(this.#db, watched)) {
      this.#tellVisitors(callId, { type: 'call.queued', id: last.id, at, call });
    }
  }

  async #waitingBehind(moved: readonly Occurrence[]): Promise<string[]> {
    const ids = (type: CallEventType) =>
      moved.filter((event) => event.type === type).map(({ callId }) => callId);
    const anyOf = (type: CallEventType) => sql<boolean>`gone.id = any(${ids(type)}::uuid[])`;
    const rows = await this.#db
      .selectFrom('calls')
      .select('calls.id')
      .where('calls.status', '=', 'queued')
      .where('calls.setup_until', 'is', null)
      .where('calls.site_id', 'in', (calls) =>
        calls
          .selectFrom('calls as gone')
          .select('gone.site_id')
          .where((gone) =>
            // A call that rang before it ended had left the queue then.
            gone.or([
              anyOf('call.ringing'),
              gone.and([anyOf('call.ended'), gone('gone.ringing_at', 'is', null)]),
              // One that rang before comes back to its place, ahead of those who came later.
              gone.and([anyOf('call.queued'), gone('gone.ringing_at', 'is not', null)]),
            ]),
          ),
      )
      .execute();
    return rows.map(({ id }) => id);
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
