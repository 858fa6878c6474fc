import { setTimeout as sleep } from 'node:timers/promises';
import type { OperatorChanged } from '@frontdesk/contract';
import type { CallEventType } from '@frontdesk/contract/vocabulary';
import type { Logger } from 'pino';
import { describeFault } from '../describe-fault.ts';
import { type Colleague, listGone, loadTeam, seesColleague } from '../operators/team.ts';
import type { Db } from '../store/db.ts';
import type { ConsoleSubscriber } from './call-feed.ts';
import { lastEventId } from './last-event-id.ts';

/** The first change is sent at once, those right behind it together: with many operators, reading all of them takes time. */
const PAUSE_MS = 400;

/** After these, somebody has begun to talk or no longer does. */
export const MOVES_AN_OPERATOR: readonly CallEventType[] = [
  'call.answered',
  'call.joined',
  'call.left',
  'call.transferred',
  'call.ended',
];

/**
 * Sends operators who have changed to the consoles. Whatever the cause, all are read and compared with what was sent last:
 * there are few of them, and no field of the list can be forgotten here.
 */
export class TeamFeed {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #consoles: ReadonlySet<ConsoleSubscriber>;
  readonly #sent = new Map<number, string>();
  #gone: ReadonlySet<number> = new Set();
  #again = false;
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(db: Db, log: Logger, consoles: ReadonlySet<ConsoleSubscriber>) {
    this.#db = db;
    this.#log = log;
    this.#consoles = consoles;
  }

  /** Some operator may have changed. */
  publish(): void {
    // A console that opens later begins with a snapshot, by which time what was sent before is outdated.
    if (this.#consoles.size === 0) {
      this.#sent.clear();
      return;
    }
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  /**
   * Operators become unreachable by the passing of time alone, without a notification. All are read only when one is newly
   * gone, since that takes time.
   */
  async publishGoneOperators(): Promise<void> {
    const gone = this.#consoles.size === 0 ? [] : await listGone(this.#db);
    const isNews = gone.some((id) => !this.#gone.has(id));
    this.#gone = new Set(gone);
    if (isNews) this.publish();
  }

  /** What a snapshot has shown. */
  remember(team: readonly Colleague[]): void {
    for (const { id, member } of team) if (!this.#sent.has(id)) this.#sent.set(id, JSON.stringify(member));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        await this.#send();
      } catch (error) {
        this.#again = true;
        this.#log.warn({ fault: describeFault(error) }, 'the operators could not be read, trying again');
      }
      await sleep(PAUSE_MS);
    }
  }

  async #send(): Promise<void> {
    const [id, team] = await Promise.all([lastEventId(this.#db), loadTeam(this.#db)]);
    const at = new Date().toISOString();
    for (const colleague of team) {
      const text = JSON.stringify(colleague.member);
      if (this.#sent.get(colleague.id) === text) continue;
      this.#sent.set(colleague.id, text);
      this.#notifyConsoles(colleague, { type: 'operator.changed', id, at, operator: colleague.member });
    }
  }

  #notifyConsoles(colleague: Colleague, change: OperatorChanged): void {
    for (const console of this.#consoles) {
      if (seesColleague(console.scope, colleague)) console.onOperator(change);
    }
  }
}
