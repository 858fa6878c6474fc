import { EventEmitter } from 'node:events';
import { admit, type RefusalReason } from './admission.ts';
import type { Behaviour } from './behaviour.ts';
import type { ConferenceFields } from './conference-fields.ts';
import { type Device, EmulatedConference, type ParticipantKind } from './emulated-conference.ts';
import type { EmulatedUser, StatusSetting } from './emulated-user.ts';
import { GuestLicence } from './guest-licence.ts';
import { GuestTokens } from './guest-tokens.ts';
import { ringsInvitees } from './invitees-to-ring.ts';
import { RingBoard } from './ring-board.ts';
import { Roster } from './roster.ts';
import type { RingEndCause, StateEvents } from './state-events.ts';
import { StatusWatch } from './status-watch.ts';
import { bareLogin } from './user-ids.ts';

export interface StateOptions {
  /** The part after `@` in full user ids, for example `video.example`. */
  serverName: string;
  /** Guest connections of the licence; null for no limit. */
  guestLicences: number | null;
  /** How long an unanswered call rings. */
  ringTimeoutMs: number;
  /** Whether run calls the invited with `auto_invite` 0 too. */
  ringsAtRunWithoutAutoInvite: () => boolean;
}

export interface Entrant {
  /** A user's login (bare or full) or a guest's. */
  login: string;
  displayName: string;
  kind: ParticipantKind;
  device: Device;
}

export type JoinResult =
  | { ok: true; participantId: string; sessionKey: string }
  | { ok: false; reason: RefusalReason };

/** Everything the emulated server knows, in memory. API, pages and scripts act on it and listen to it. */
export class ServerState extends EventEmitter<StateEvents> {
  readonly options: StateOptions;
  readonly users: Map<string, EmulatedUser> = new Map();
  /** Group id → display name; membership is kept in `EmulatedUser.groupIds`. */
  readonly groups: Map<string, string> = new Map();
  readonly conferences: Map<string, EmulatedConference> = new Map();
  readonly guestTokens: GuestTokens = new GuestTokens();
  readonly licence: GuestLicence;
  readonly rings: RingBoard;
  readonly #roster: Roster = new Roster();
  readonly #statuses: StatusWatch;
  #runs = 0;

  constructor(options: StateOptions) {
    super();
    // Every open page listens; their number is no sign of a leak here.
    this.setMaxListeners(0);
    this.options = options;
    this.licence = new GuestLicence(options.guestLicences);
    this.#statuses = new StatusWatch((userId, status) => this.emit('user-status', { userId, status }));
    this.rings = new RingBoard(
      () => this.options.ringTimeoutMs,
      (conferenceId, userId, cause) => this.emit('ring-ended', { conferenceId, userId, cause }),
    );
  }

  addUser(user: EmulatedUser): void {
    this.users.set(user.id, user);
    this.#statuses.refresh(user);
  }

  /** Takes `anna`, `anna@video.example` or `anna@video.example/instance`. */
  findUser(idOrUid: string): EmulatedUser | null {
    return this.users.get(bareLogin(idOrUid)) ?? null;
  }

  findConference(id: string): EmulatedConference | null {
    return this.conferences.get(id) ?? null;
  }

  setStatus(userId: string, setting: StatusSetting): void {
    this.#change(userId, (user) => {
      user.statusSetting = setting;
    });
  }

  setBehaviour(userId: string, behaviour: Behaviour): void {
    this.#change(userId, (user) => {
      user.behaviour = behaviour;
    });
  }

  /** Counts one open app page of a user; call the returned function once when it closes. */
  connectApp(userId: string): () => void {
    this.#change(userId, (user) => user.openApps++);
    return () => this.#change(userId, (user) => user.openApps--);
  }

  addConference(id: string, fields: ConferenceFields): EmulatedConference {
    const conference = new EmulatedConference(id, nowSeconds(), fields);
    this.conferences.set(id, conference);
    return conference;
  }

  /** Starts the room and calls the invited; does nothing if it runs already. Unknown id: null. */
  run(id: string): EmulatedConference | null {
    const conference = this.findConference(id);
    if (conference === null || conference.state === 'running') return conference;
    conference.state = 'running';
    conference.sessionId = `${(++this.#runs).toString(16).padStart(8, '0')}@${this.options.serverName}#vcs`;
    this.emit('conference-state', { conferenceId: id, state: 'running' });
    if (ringsInvitees(conference, 'run', this.options.ringsAtRunWithoutAutoInvite()))
      this.#ringInvited(conference);
    return conference;
  }

  /** Ends all calls into the room, puts everybody out, stops it. Unknown id: null. */
  stop(id: string): EmulatedConference | null {
    const conference = this.findConference(id);
    if (conference === null || conference.state === 'stopped') return conference;
    conference.state = 'stopped';
    conference.sessionId = null;
    for (const userId of this.rings.ofConference(id)) this.rings.end(id, userId, 'stopped');
    for (const sessionKey of this.#roster.sessionKeys(conference)) this.leave(id, sessionKey);
    this.emit('conference-state', { conferenceId: id, state: 'stopped' });
    return conference;
  }

  /** Stops the room if need be and forgets it with its links; false for an unknown id. */
  delete(id: string): boolean {
    if (this.stop(id) === null) return false;
    this.conferences.delete(id);
    this.guestTokens.revoke(id);
    this.emit('conference-state', { conferenceId: id, state: 'deleted' });
    return true;
  }

  /** Puts one device of a person into a running room. Answers whatever call that person was getting. */
  join(conferenceId: string, entrant: Entrant): JoinResult {
    const conference = this.findConference(conferenceId);
    if (conference === null) return { ok: false, reason: 'not_found' };
    const user = entrant.kind === 'user' ? this.findUser(entrant.login) : null;
    const applicant = { id: user?.id ?? entrant.login, kind: entrant.kind, user };
    const refusal = admit(conference, applicant, this.licence);
    if (refusal !== null) return { ok: false, reason: refusal };
    const joined = this.#roster.add(conference, applicant, entrant);
    if (user !== null) this.#entered(conference, user);
    this.emit('joined', joined);
    if (joined.first && user !== null && this.#roster.isFirstInvitee(conference, user.id)) {
      if (ringsInvitees(conference, 'first_invitee_joined', false)) this.#ringInvited(conference);
    }
    return { ok: true, participantId: joined.participantId, sessionKey: joined.sessionKey };
  }

  /** Takes one device out; with a person's last device the person is out. Unknown sessions are ignored. */
  leave(conferenceId: string, sessionKey: string): void {
    const conference = this.findConference(conferenceId);
    const left = conference === null ? null : this.#roster.remove(conference, sessionKey);
    if (left === null) return;
    if (left.last && left.kind === 'guest') this.licence.release();
    if (left.last && left.kind === 'user') {
      this.#change(left.participantId, (user) => user.present.delete(conferenceId));
    }
    this.emit('left', left);
  }

  /** Takes all devices of a participant out; false if the person is not in the room. */
  leaveAll(conferenceId: string, participantId: string): boolean {
    const participant = this.findConference(conferenceId)?.participants.get(participantId);
    if (participant === undefined) return false;
    for (const sessionKey of [...participant.devices.keys()]) this.leave(conferenceId, sessionKey);
    return true;
  }

  /** Calls a user into a running room; false when nothing rings (room stopped, user unknown, not status 1, in already). */
  ring(conferenceId: string, userId: string): boolean {
    const conference = this.findConference(conferenceId);
    const user = this.findUser(userId);
    if (conference?.state !== 'running' || user === null || user.status !== 1) return false;
    if (!this.rings.start(conferenceId, user.id)) return false;
    this.emit('ring', { conferenceId, userId: user.id });
    return true;
  }

  /**
   * Ends the call on all of the user's devices and gives a token with which the answering device signs in
   * (it still has to `join`); null if it was not ringing any more.
   */
  acceptRing(conferenceId: string, userId: string): string | null {
    const user = this.findUser(userId);
    if (user === null || !this.rings.end(conferenceId, user.id, 'answered')) return null;
    return this.guestTokens.issue(conferenceId, {
      login: user.id,
      displayName: user.displayName,
      kind: 'user',
    });
  }

  /** False if it was not ringing any more. */
  declineRing(conferenceId: string, userId: string): boolean {
    return this.rings.end(conferenceId, bareLogin(userId), 'declined');
  }

  /** Deletes every room, so that no timer or person is left. */
  clear(): void {
    for (const id of [...this.conferences.keys()]) this.delete(id);
    this.guestTokens.revoke();
    this.licence.resetHighWater();
  }

  #ringInvited(conference: EmulatedConference): void {
    for (const { id } of conference.fields.invitations) this.ring(conference.id, id);
  }

  #entered(conference: EmulatedConference, user: EmulatedUser): void {
    // Somebody who takes one call lets the others know they are busy.
    for (const conferenceId of this.rings.ofUser(user.id)) {
      const cause: RingEndCause = conferenceId === conference.id ? 'answered' : 'declined';
      this.rings.end(conferenceId, user.id, cause);
    }
    user.present.set(conference.id, { isOwner: user.id === bareLogin(conference.fields.owner) });
    this.#statuses.refresh(user);
  }

  #change(userId: string, change: (user: EmulatedUser) => void): void {
    const user = this.findUser(userId);
    if (user === null) return;
    change(user);
    this.#statuses.refresh(user);
  }
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
