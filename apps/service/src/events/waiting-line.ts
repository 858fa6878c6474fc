import type { CallChange } from '@frontdesk/contract';
import type { CallEventType } from '@frontdesk/contract/vocabulary';
import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import type { Subscribers } from './subscribers.ts';
import { visitorViews } from './visitor-view.ts';

const MOVES_THE_QUEUE: readonly CallEventType[] = ['call.queued', 'call.ringing', 'call.ended'];
/** Visitors notified in one go; events that happen meanwhile wait for no more than this. */
const AT_ONCE = 50;
/** A long queue is notified once in so much time, however often it moves: writing to a thousand visitors takes time. */
const REST_MS = 1_000;

interface Move {
  readonly id: number;
  readonly callId: string;
  readonly type: CallEventType;
}

/**
 * Sends visitors in the queue their new place after a call was put through, given up or put back. A few at a time: behind one
 * call that moves there may be a thousand, and each needs only its latest place.
 */
export class WaitingLine {
  readonly #db: Db;
  readonly #visitors: Subscribers<string, (change: CallChange) => void>;
  #moves: Move[] = [];
  readonly #outdated = new Set<string>();
  #lastMove = 0;
  #restsUntil = 0;

  constructor(db: Db, visitors: Subscribers<string, (change: CallChange) => void>) {
    this.#db = db;
    this.#visitors = visitors;
  }

  /** Milliseconds until somebody has to be notified; null while nobody has. */
  get dueIn(): number | null {
    if (this.#outdated.size > 0) return 0;
    return this.#moves.length === 0 ? null : Math.max(0, this.#restsUntil - performance.now());
  }

  /** Call once the events themselves have been sent. */
  note(events: readonly Move[]): void {
    if (this.#visitors.isEmpty) return;
    for (const event of events) {
      // The event itself has sent this call's new place.
      this.#outdated.delete(event.callId);
      if (MOVES_THE_QUEUE.includes(event.type)) this.#moves.push(event);
    }
  }

  /** Notifies the next few. */
  async notifySome(): Promise<void> {
    if (this.dueIn !== 0) return;
    if (this.#outdated.size === 0) await this.#findWhoMoves();
    const callIds = [...this.#outdated].slice(0, AT_ONCE);
    for (const id of callIds) this.#outdated.delete(id);
    const at = new Date().toISOString();
    for (const [callId, call] of await visitorViews(this.#db, callIds)) {
      for (const listener of this.#visitors.of(callId))
        listener({ type: 'call.queued', id: this.#lastMove, at, call });
    }
  }

  /** Forgets whom to notify; they get their place when the queue moves next. */
  giveUp(): void {
    this.#moves = [];
    this.#outdated.clear();
  }

  async #findWhoMoves(): Promise<void> {
    const moves = this.#moves;
    this.#moves = [];
    this.#lastMove = moves.at(-1)?.id ?? this.#lastMove;
    const moved = new Set(moves.map(({ callId }) => callId));
    for (const id of await waitingBehind(this.#db, moves)) {
      if (this.#visitors.count(id) > 0 && !moved.has(id)) this.#outdated.add(id);
    }
    if (this.#outdated.size > AT_ONCE) this.#restsUntil = performance.now() + REST_MS;
  }
}

/** In the order in which they wait. */
async function waitingBehind(db: Db, moves: readonly Move[]): Promise<string[]> {
  const ids = (type: CallEventType) =>
    moves.filter((event) => event.type === type).map(({ callId }) => callId);
  const anyOf = (type: CallEventType) => sql<boolean>`gone.id = any(${ids(type)}::uuid[])`;
  const rows = await db
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
    .orderBy('calls.created_at')
    .execute();
  return rows.map(({ id }) => id);
}
