import type { CallChange } from '@frontdesk/contract';
import { CALL_EVENT_TYPES, type CallEventType } from '@frontdesk/contract/vocabulary';
import type pg from 'pg';
import type { Logger } from 'pino';
import { describeFault } from '../describe-fault.ts';
import type { Colleague } from '../operators/team.ts';
import type { Db } from '../store/db.ts';
import { PRESENCE_CHANNEL, publishPresence } from '../store/publish-presence.ts';
import { SITES_CHANNEL } from '../store/publish-sites.ts';
import { CallFeed, type ConsoleSubscriber, type Occurrence } from './call-feed.ts';
import { CallWaiters } from './call-waiters.ts';
import { CallbackFeed } from './callback-feed.ts';
import { Listener } from './listener.ts';
import { missedEvents, missedSince } from './missed-events.ts';
import { loadPresence } from './presence.ts';
import { RecentEvents } from './recent-events.ts';
import { CALLBACK_CHANNEL } from './record-callback.ts';
import { CALL_CHANNEL } from './record-change.ts';
import { MOVES_AN_OPERATOR, TeamFeed } from './team-feed.ts';

/** Something has changed; what exactly is in the tables. */
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
 * Passes changes made on any node to the visitors and consoles connected to this one. A notification is only a hint: the rows
 * are read. After a gap in listening, what was missed is read from the tables.
 */
export class EventHub {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #listener: Listener;
  readonly #feed: CallFeed;
  readonly #team: TeamFeed;
  readonly #callbacks: CallbackFeed;
  readonly #waiters = new CallWaiters();
  readonly #recent = new RecentEvents();
  readonly #hintListeners = new Set<(hint: Hint) => void>();

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
        else if (channel === CALLBACK_CHANNEL) this.#callbacks.publish(payload);
        else if (channel === SITES_CHANNEL) this.#onSitesChanged();
        else void this.#onPresenceChanged(Number(payload));
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

  /** What a console's snapshot has shown of the operators: it is sent only what differs from now on. */
  rememberTeam(team: readonly Colleague[]): void {
    this.#team.remember(team);
  }

  /** To be called again and again: no notification says that an operator can no longer be reached. */
  async publishGoneOperators(): Promise<void> {
    await this.#team.publishGoneOperators();
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
    await this.#waiters.next(callId, signal);
  }

  /** Notes whether there is any event of the call from now on, until `stop` is called. */
  watchForEvents(callId: string): ReturnType<CallWaiters['watch']> {
    return this.#waiters.watch(callId);
  }

  /** Call after a change of an operator's presence is committed: notifies the consoles and wakes the queue. */
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
    if (!this.#recent.add(event)) return;
    this.#hint(event);
    this.#waiters.wake(event.callId);
    this.#feed.publish(event);
    if (MOVES_AN_OPERATOR.includes(event.type)) this.#team.publish();
  }

  #hint(hint: Hint): void {
    for (const listener of this.#hintListeners) listener(hint);
  }

  /** Which operators belong to which department may have changed as well. */
  #onSitesChanged(): void {
    this.#hint({ type: 'sites.changed' });
    this.#team.publish();
  }

  async #onPresenceChanged(operatorId: number): Promise<void> {
    this.#hint({ type: 'presence.changed' });
    this.#team.publish();
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
    this.#onSitesChanged();
    const since = missedSince(lastHeardAt);
    try {
      for (const event of await missedEvents(this.#db, since)) this.#hear(event);
      await this.#callbacks.publishSince(since);
      for (const operatorId of this.watchingOperators()) await this.#onPresenceChanged(operatorId);
    } catch (error) {
      this.#log.warn({ fault: describeFault(error) }, 'missed events could not be read');
    }
  }
}
