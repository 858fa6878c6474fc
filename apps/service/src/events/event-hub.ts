import type { CallChange } from '@frontdesk/contract';
import { CALL_EVENT_TYPES, type CallEventType } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Db } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import type { Colleague } from '../operators/team.ts';
import { PRESENCE_CHANNEL, publishPresence } from '../store/publish-presence.ts';
import { SITES_CHANNEL } from '../store/publish-sites.ts';
import { CallFeed, type ConsoleSubscriber, type Occurrence } from './call-feed.ts';
import { CallbackFeed } from './callback-feed.ts';
import { Listener } from './listener.ts';
import { loadPresence } from './presence.ts';
import { CALLBACK_CHANNEL } from './record-callback.ts';
import { CALL_CHANNEL } from './record-change.ts';
import { Subscribers } from './subscribers.ts';
import { MOVES_AN_OPERATOR, TeamFeed } from './team-feed.ts';

/** A row may become visible this much after its time stamp, which is the start of its transaction. */
const LATE_COMMIT_MS = 15_000;
const REMEMBERED_EVENTS = 5_000;

/** Something happened: read the tables if you care. */
export type Hint =
  | { readonly type: CallEventType; readonly callId: string }
  | { readonly type: 'presence.changed' }
  | { readonly type: 'sites.changed' };

export interface EventHubOptions {
  readonly db: Db;
  /** For the one connection that listens. */
  readonly connection: pg.ClientConfig;
  readonly log: Logger;
}

/**
 * Hands what happens, on any node, to those who watch on this one. A notification is a hint, rows are read; after a gap
 * in listening the table tells what was missed.
 */
export class EventHub {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #listener: Listener;
  readonly #feed: CallFeed;
  readonly #team: TeamFeed;
  readonly #callbacks: CallbackFeed;
  readonly #waiters = new Subscribers<string, () => void>();
  readonly #hintListeners = new Set<(hint: Hint) => void>();
  /** Heard of lately, so that catching up tells nothing twice. By more than the id: after a crash the database may give it again. */
  readonly #heard = new Set<string>();

  constructor({ db, connection, log }: EventHubOptions) {
    this.#db = db;
    this.#log = log;
    this.#feed = new CallFeed(db, log);
    this.#team = new TeamFeed(db, log, this.#feed.consoles);
    this.#callbacks = new CallbackFeed(db, log, this.#feed.consoles);
    this.#listener = new Listener({
      connection,
      channels: [CALL_CHANNEL, PRESENCE_CHANNEL, CALLBACK_CHANNEL, SITES_CHANNEL],
      log,
      onNotification: (channel, payload) => {
        if (channel === CALL_CHANNEL) this.#hearPayload(payload);
        else if (channel === CALLBACK_CHANNEL) this.#callbacks.tell(payload);
        else if (channel === SITES_CHANNEL) this.#tellSites();
        else void this.#tellPresence(Number(payload));
      },
      onReconnect: (lastHeardAt) => void this.#catchUp(lastHeardAt),
    });
  }

  async start(): Promise<void> {
    await this.#listener.start();
  }

  async close(): Promise<void> {
    await this.#listener.close();
    await this.#feed.close();
    await this.#team.close();
    await this.#callbacks.close();
  }

  /** Each change of one call, as its visitor sees it. Returns how to stop. */
  onCall(callId: string, listener: (change: CallChange) => void): () => void {
    return this.#feed.visitors.add(callId, listener);
  }

  /** Changes of the calls and requests in the subscriber's scope, and of their own presence. Returns how to stop. */
  onConsole(subscriber: ConsoleSubscriber): () => void {
    this.#feed.consoles.add(subscriber);
    return () => this.#feed.consoles.delete(subscriber);
  }

  /** Every hint, before any row is read. Returns how to stop. */
  onHint(listener: (hint: Hint) => void): () => void {
    this.#hintListeners.add(listener);
    return () => this.#hintListeners.delete(listener);
  }

  /** What a console has been shown of the operators; it hears of what differs from now on. */
  knowTeam(team: readonly Colleague[]): void {
    this.#team.know(team);
  }

  /** To be called again and again: the consoles on this node hear of operators who are gone without a word. */
  async tellWhoIsGone(): Promise<void> {
    await this.#team.tellWhoIsGone();
  }

  /** A stream of this call's visitor is open on this node. */
  isWatched(callId: string): boolean {
    return this.#feed.visitors.count(callId) > 0;
  }

  /** The calls whose visitors have a stream open on this node. */
  watchedCalls(): string[] {
    return this.#feed.visitors.keys();
  }

  /** The operators who have a console open on this node. */
  watchingOperators(): number[] {
    return [...new Set([...this.#feed.consoles].map(({ scope }) => scope.operatorId))];
  }

  /** The sessions that consoles on this node were opened with, as hashes. */
  watchingSessions(): string[] {
    return [...new Set([...this.#feed.consoles].map(({ sessionHash }) => sessionHash))];
  }

  /** Ends the streams of consoles whose session is over. */
  endSessions(hashes: readonly string[]): void {
    const over = new Set(hashes);
    for (const console of [...this.#feed.consoles]) if (over.has(console.sessionHash)) console.onSessionEnd();
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

  /** Whether anything is heard of the call from now on, until it is stopped. */
  newsOf(callId: string): { came(): boolean; stop(): void } {
    let came = false;
    const stop = this.#waiters.add(callId, () => {
      came = true;
    });
    return { came: () => came, stop };
  }

  /** To be called after a change of an operator's presence is committed: tells their consoles and wakes the queue. */
  async publishPresence(operatorId: number): Promise<void> {
    await publishPresence(this.#db, [operatorId]);
  }

  #hearPayload(payload: string): void {
    const [id, callId, type] = payload.split(':');
    const known = CALL_EVENT_TYPES.find((name) => name === type);
    if (callId === undefined || known === undefined) return;
    this.#hear({ id: Number(id), callId, type: known });
  }

  #hear(event: Occurrence): void {
    const key = `${event.id}:${event.callId}:${event.type}`;
    if (this.#heard.has(key)) return;
    this.#remember(key);
    this.#hint(event);
    for (const wake of this.#waiters.of(event.callId)) wake();
    this.#feed.tell(event);
    if (MOVES_AN_OPERATOR.includes(event.type)) this.#team.tell();
  }

  #hint(hint: Hint): void {
    for (const listener of this.#hintListeners) listener(hint);
  }

  #remember(key: string): void {
    this.#heard.add(key);
    const [oldest] = this.#heard;
    if (this.#heard.size > REMEMBERED_EVENTS && oldest !== undefined) this.#heard.delete(oldest);
  }

  /** Who serves what may have changed with them. */
  #tellSites(): void {
    this.#hint({ type: 'sites.changed' });
    this.#team.tell();
  }

  async #tellPresence(operatorId: number): Promise<void> {
    this.#hint({ type: 'presence.changed' });
    this.#team.tell();
    const consoles = [...this.#feed.consoles].filter(({ scope }) => scope.operatorId === operatorId);
    if (consoles.length === 0) return;
    try {
      const { presence, at, id } = await loadPresence(this.#db, operatorId);
      for (const console of consoles) console.onPresence({ type: 'presence.changed', id, at, presence });
    } catch (error) {
      this.#log.warn({ fault: describeFault(error) }, 'presence could not be read');
    }
  }

  async #catchUp(lastHeardAt: Date): Promise<void> {
    this.#tellSites();
    const since = new Date(lastHeardAt.getTime() - LATE_COMMIT_MS);
    try {
      const missed = await this.#db
        .selectFrom('call_events')
        .where('at', '>', since)
        // What rings ahead is told when its room runs.
        .where(
          sql<boolean>`not (type = 'call.ringing' and exists (select from calls
            where calls.id = call_events.call_id and status = 'ringing' and setup_until is not null))`,
        )
        .select(['id', 'call_id as callId', 'type'])
        .orderBy('id')
        .execute();
      for (const event of missed) this.#hear(event);
      await this.#callbacks.tellSince(since);
      for (const operatorId of this.watchingOperators()) await this.#tellPresence(operatorId);
    } catch (error) {
      this.#log.warn({ fault: describeFault(error) }, 'missed events could not be read');
    }
  }
}
