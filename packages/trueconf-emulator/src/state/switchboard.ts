import type { EmulatedConference } from './emulated-conference.ts';
import type { EmulatedUser } from './emulated-user.ts';
import type { GuestTokens } from './guest-tokens.ts';
import { RingBoard } from './ring-board.ts';
import type { StateEvents } from './state-events.ts';
import type { StateOptions } from './state-options.ts';
import { bareLogin } from './user-ids.ts';

/** What a call into a room needs of the server's state. */
interface SwitchedState {
  readonly options: Pick<StateOptions, 'ringTimeoutMs'>;
  readonly guestTokens: GuestTokens;
  findConference(id: string): EmulatedConference | null;
  findUser(idOrUid: string): EmulatedUser | null;
  emit<Name extends 'ring' | 'ring-ended'>(name: Name, ...event: StateEvents[Name]): boolean;
}

/** Calls users into rooms; see the methods of the same names in `ServerState`. */
export class Switchboard {
  readonly rings: RingBoard;
  readonly #state: SwitchedState;

  constructor(state: SwitchedState) {
    this.#state = state;
    this.rings = new RingBoard(
      () => state.options.ringTimeoutMs,
      (conferenceId, userId, cause) => state.emit('ring-ended', { conferenceId, userId, cause }),
    );
  }

  ring(conferenceId: string, userId: string): boolean {
    const conference = this.#state.findConference(conferenceId);
    const user = this.#state.findUser(userId);
    if (conference?.state !== 'running' || user === null || user.status !== 1) return false;
    if (!this.rings.start(conferenceId, user.id)) return false;
    this.#state.emit('ring', { conferenceId, userId: user.id });
    return true;
  }

  ringInvited(conference: EmulatedConference): void {
    for (const { id } of conference.fields.invitations) this.ring(conference.id, id);
  }

  accept(conferenceId: string, userId: string): string | null {
    const user = this.#state.findUser(userId);
    if (user === null || !this.rings.end(conferenceId, user.id, 'answered')) return null;
    const { id: login, displayName } = user;
    return this.#state.guestTokens.issue(conferenceId, { login, displayName, kind: 'user' });
  }

  decline(conferenceId: string, userId: string): boolean {
    return this.rings.end(conferenceId, bareLogin(userId), 'declined');
  }

  /** Somebody who enters one room has answered its call, and is busy for the others. */
  entered(conferenceId: string, user: EmulatedUser): void {
    for (const calling of this.rings.ofUser(user.id)) {
      this.rings.end(calling, user.id, calling === conferenceId ? 'answered' : 'declined');
    }
  }

  stopped(conferenceId: string): void {
    for (const userId of this.rings.ofConference(conferenceId)) {
      this.rings.end(conferenceId, userId, 'stopped');
    }
  }
}
