import type { CallChange, ConsoleCallChange, PresenceChanged } from '@frontdesk/contract';
import { CALL_EVENT_TYPES, type CallEventType } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Db } from '../context.ts';
import { CALL_CHANNEL } from './append-event.ts';
import { type ConsoleScope, maySee } from './console-scope.ts';
import { consoleViews } from './console-view.ts';
import { Listener } from './listener.ts';
import { loadPresence } from './presence.ts';
import { Subscribers } from './subscribers.ts';
import { visitorViews } from './visitor-view.ts';

const PRESENCE_CHANNEL = 'frontdesk_presence';
/** A row may become visible this much after its time stamp, which is the start of its transaction. */
const LATE_COMMIT_MS = 15_000;
const REMEMBERED_EVENTS = 5_000;
const PAUSE_AFTER_FAILURE_MS = 200;

/** Something happened: read the tables if you care. */
export type Hint = { readonly type: CallEventType; readonly callId: string } | { readonly type: 'presence' };

export interface ConsoleSubscriber {
  readonly scope: ConsoleScope;
  onCall(change: ConsoleCallChange): void;
  onPresence(change: PresenceChanged): void;
}

export interface EventHubOptions {
  readonly db: Db;
  /** For the one connection that listens. */
  readonly connection: pg.ClientConfig;
  readonly log: Logger;
}

interface Occurrence {
  readonly id: number;
  readonly callId: string;
  readonly type: CallEventType;
}

/**
 * Hands what happens, on any node, to those who watch on this one. Notifications are hints; rows are read, and the view
 * of a call is built once per event however many watch.
 */
export class EventHub {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #listener: Listener;
  readonly #visitors = new Subscribers<string, (change: CallChange) => void>();
  readonly #waiters = new Subscribers<string, () => void>();
  readonly #consoles = new Set<ConsoleSubscriber>();
  readonly #hintListeners = new Set<(hint: Hint) => void>();
  readonly #pending = new Map<number, Occurrence>();
  /** Ids heard of lately, so that catching up tells nothing twice. */
  readonly #heard = new Set<number>();
  #draining: Promise<void> | null = null;
  #closed = false;

  constructor({ db, connection, log }: EventHubOptions) {
    this.#db = db;
    this.#log = log;
    this.#listener = new Listener({
      connection,
      channels: [CALL_CHANNEL, PRESENCE_CHANNEL],
      log,
      onNotification: (channel, payload) => {
        if (channel === CALL_CHANNEL) this.#hearCall(payload);
        else void this.#tellPresence(Number(payload));
      },
      onReconnect: (lastHeardAt) => void this.#catchUp(lastHeardAt),
    });
  }

  async start(): Promise<void> {
    await this.#listener.start();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#listener.close();
    await this.#draining;
  }

  /** Each change of one call, as its visitor sees it. Returns how to stop. */
  onCall(callId: string, listener: (change: CallChange) => void): () => void {
    return this.#visitors.add(callId, listener);
  }

  /** Changes of the calls in the subscriber's scope, and of their own presence. Returns how to stop. */
  onConsole(subscriber: ConsoleSubscriber): () => void {
    this.#consoles.add(subscriber);
    return () => this.#consoles.delete(subscriber);
  }

  /** Every hint, before any row is read. Returns how to stop. */
  onHint(listener: (hint: Hint) => void): () => void {
    this.#hintListeners.add(listener);
    return () => this.#hintListeners.delete(listener);
  }

  /** How many visitors' streams of this call are open here. */
  watchers(callId: string): number {
    return this.#visitors.count(callId);
  }

  /** Resolves at the next event of the call, or when `signal` fires. */
  async nextEvent(callId: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        stop();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const stop = this.#waiters.add(callId, done);
      signal.addEventListener('abort', done);
    });
  }

  /** To be called after a change of an operator's presence is committed: tells their consoles and wakes the queue. */
  async publishPresence(operatorId: number): Promise<void> {
    await sql`select pg_notify(${PRESENCE_CHANNEL}, ${String(operatorId)})`.execute(this.#db);
  }

  #hearCall(payload: string): void {
    const [id, callId, type] = payload.split(':');
    const known = CALL_EVENT_TYPES.find((name) => name === type);
    if (callId === undefined || known === undefined) return;
    this.#hear({ id: Number(id), callId, type: known });
  }

  #hear(event: Occurrence): void {
    if (this.#heard.has(event.id)) return;
    this.#heard.add(event.id);
    if (this.#heard.size > REMEMBERED_EVENTS) {
      for (const oldest of this.#heard) {
        this.#heard.delete(oldest);
        break;
      }
    }
    for (const listener of this.#hintListeners) listener(event);
    for (const wake of this.#waiters.of(event.callId)) wake();
    if (this.#consoles.size === 0 && this.#visitors.count(event.callId) === 0) return;
    this.#pending.set(event.id, event);
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
    });
  }

  async #drain(): Promise<void> {
    while (this.#pending.size > 0 && !this.#closed) {
      const batch = [...this.#pending.values()].sort((a, b) => a.id - b.id);
      try {
        await this.#tell(batch);
        for (const { id } of batch) this.#pending.delete(id);
      } catch (error) {
        this.#log.warn({ err: error }, 'events could not be read, trying again');
        await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_FAILURE_MS));
      }
    }
  }

  async #tell(batch: readonly Occurrence[]): Promise<void> {
    const callIds = [...new Set(batch.map(({ callId }) => callId))];
    const [times, forVisitors, forConsoles] = await Promise.all([
      this.#timesOf(batch.map(({ id }) => id)),
      visitorViews(
        this.#db,
        callIds.filter((id) => this.#visitors.count(id) > 0),
      ),
      this.#consoles.size === 0 ? new Map() : consoleViews(this.#db, callIds),
    ]);
    for (const { id, callId, type } of batch) {
      const at = times.get(id);
      if (at === undefined) continue;
      const call = forVisitors.get(callId);
      if (call !== undefined) for (const tell of this.#visitors.of(callId)) tell({ type, id, at, call });
      const view = forConsoles.get(callId);
      if (view === undefined) continue;
      for (const console of this.#consoles) {
        if (maySee(console.scope, view)) console.onCall({ type, id, at, call: view.call });
      }
    }
  }

  async #timesOf(ids: readonly number[]): Promise<Map<number, string>> {
    const rows = await this.#db
      .selectFrom('call_events')
      .where('id', 'in', ids)
      .select(['id', 'at'])
      .execute();
    return new Map(rows.map(({ id, at }) => [id, at.toISOString()]));
  }

  async #tellPresence(operatorId: number): Promise<void> {
    for (const listener of this.#hintListeners) listener({ type: 'presence' });
    const consoles = [...this.#consoles].filter(({ scope }) => scope.operatorId === operatorId);
    if (consoles.length === 0) return;
    try {
      const { presence, at, id } = await loadPresence(this.#db, operatorId);
      for (const console of consoles) console.onPresence({ type: 'presence.changed', id, at, presence });
    } catch (error) {
      this.#log.warn({ err: error }, 'presence could not be read');
    }
  }

  async #catchUp(lastHeardAt: Date): Promise<void> {
    const since = new Date(lastHeardAt.getTime() - LATE_COMMIT_MS);
    try {
      const rows = await this.#db
        .selectFrom('call_events')
        .where('at', '>', since)
        .select(['id', 'call_id as callId', 'type'])
        .orderBy('id')
        .execute();
      for (const row of rows) this.#hear(row);
      const operators = new Set([...this.#consoles].map(({ scope }) => scope.operatorId));
      for (const operatorId of operators) await this.#tellPresence(operatorId);
    } catch (error) {
      this.#log.warn({ err: error }, 'events missed while not listening could not be read');
    }
  }
}
