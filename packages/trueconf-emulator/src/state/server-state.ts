import { EventEmitter } from 'node:events';
import { admit, type RefusalReason } from './admission.ts';
import type { Behaviour } from './behaviour.ts';
import type { ConferenceFields } from './conference-fields.ts';
import { type Device, EmulatedConference, type ParticipantKind } from './emulated-conference.ts';
import type { EmulatedUser, StatusSetting } from './emulated-user.ts';
import { GuestLicence } from './guest-licence.ts';
import { GuestTokens } from './guest-tokens.ts';
import { ringsInvitees } from './invitees-to-ring.ts';
import { nowSeconds } from './now-seconds.ts';
import type { RingBoard } from './ring-board.ts';
import { addDevice, isFirstInvitee, removeDevice, sessionKeys } from './roster.ts';
import type { StateEvents } from './state-events.ts';
import type { StateOptions } from './state-options.ts';
import { Switchboard } from './switchboard.ts';
import { UserDirectory } from './user-directory.ts';
import { bareLogin } from './user-ids.ts';

/** One device of somebody who joins a room. */
export interface Entrant {
  /** A user's login (bare or full) or a guest's. */
  login: string;
  displayName: string;
  kind: ParticipantKind;
  device: Device;
}

/** `sessionKey` names the device that joined; `leave` takes it. */
export type JoinResult =
  | { ok: true; participantId: string; sessionKey: string }
  | { ok: false; reason: RefusalReason };

/** Everything the emulated server knows, in memory. API, pages and scripts act on it and listen to it. */
export class ServerState extends EventEmitter<StateEvents> {
  readonly options: StateOptions;
  readonly users: Map<string, EmulatedUser>;
  /** Group id → display name; membership is kept in `EmulatedUser.groupIds`. */
  readonly groups: Map<string, string> = new Map();
  readonly conferences: Map<string, EmulatedConference> = new Map();
  readonly guestTokens: GuestTokens = new GuestTokens();
  readonly licence: GuestLicence;
  readonly rings: RingBoard;
  readonly #directory: UserDirectory;
  readonly #switchboard: Switchboard;
  #runs = 0;

  constructor(options: StateOptions) {
    super();
    // Every open page listens, so a large number of listeners is no leak.
    this.setMaxListeners(0);
    this.options = options;
    this.licence = new GuestLicence(options.guestLicences);
    this.#directory = new UserDirectory((userId, status) => this.emit('user-status', { userId, status }));
    this.users = this.#directory.users;
    this.#switchboard = new Switchboard(this);
    this.rings = this.#switchboard.rings;
  }

  /** Adds an account, or replaces the one of the same id. */
  addUser(user: EmulatedUser): void {
    this.#directory.add(user);
  }

  /** Does nothing for an unknown id, as the next two. */
  removeUser(userId: string): void {
    this.#directory.remove(userId);
  }

  /** Takes `anna`, `anna@video.example` or `anna@video.example/instance`. */
  findUser(idOrUid: string): EmulatedUser | null {
    return this.#directory.find(idOrUid);
  }

  /** A fixed status, or `auto`: online while an app page is open or a script attends. */
  setStatus(userId: string, setting: StatusSetting): void {
    this.#directory.setStatus(userId, setting);
  }

  /** How the user reacts to rings from now on. */
  setBehaviour(userId: string, behaviour: Behaviour): void {
    this.#directory.setBehaviour(userId, behaviour);
  }

  /** Counts one open app page of a user; call the returned function once when it closes. */
  connectApp(userId: string): () => void {
    return this.#directory.connectApp(userId);
  }

  /** Null for an unknown id. */
  findConference(id: string): EmulatedConference | null {
    return this.conferences.get(id) ?? null;
  }

  /** Adds a stopped room; the id must not be in use. */
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
    const unasked = this.options.ringsAtRunWithoutAutoInvite();
    if (ringsInvitees(conference.fields.auto_invite, 'run', unasked))
      this.#switchboard.ringInvited(conference);
    return conference;
  }

  /** Ends all calls into the room, puts everybody out, stops it. Unknown id: null. */
  stop(id: string): EmulatedConference | null {
    const conference = this.findConference(id);
    if (conference === null || conference.state === 'stopped') return conference;
    conference.state = 'stopped';
    if (conference.fields.recording === 1) {
      const name = `${conference.records.length + 1}.mp4`;
      conference.records.push({ name, created: nowSeconds() });
    }
    conference.sessionId = null;
    this.#switchboard.stopped(id);
    for (const sessionKey of sessionKeys(conference)) this.leave(id, sessionKey);
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

    const joined = addDevice(conference, applicant, entrant);
    if (user !== null) this.#entered(conference, user);
    this.emit('joined', joined);
    if (joined.first && user !== null && isFirstInvitee(conference, user.id)) {
      if (ringsInvitees(conference.fields.auto_invite, 'first_invitee_joined', false))
        this.#switchboard.ringInvited(conference);
    }
    return { ok: true, participantId: joined.participantId, sessionKey: joined.sessionKey };
  }

  /** Takes one device out; with a person's last device the person is out. Unknown sessions are ignored. */
  leave(conferenceId: string, sessionKey: string): void {
    const conference = this.findConference(conferenceId);
    const left = conference === null ? null : removeDevice(conference, sessionKey);
    if (left === null) return;
    if (left.last && left.kind === 'guest') this.licence.release();
    if (left.last && left.kind === 'user') {
      this.#directory.change(left.participantId, (user) => user.present.delete(conferenceId));
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

  /** Calls a user into a running room; false when nothing rings: unknown, not status 1, being called already. */
  ring(conferenceId: string, userId: string): boolean {
    return this.#switchboard.ring(conferenceId, userId);
  }

  /**
   * Ends the call on all of the user's devices and gives a token with which the answering device signs in
   * (it still has to `join`); null if it was not ringing any more.
   */
  acceptRing(conferenceId: string, userId: string): string | null {
    return this.#switchboard.accept(conferenceId, userId);
  }

  /** False if it was not ringing any more. */
  declineRing(conferenceId: string, userId: string): boolean {
    return this.#switchboard.decline(conferenceId, userId);
  }

  /** Deletes every room, so that no timer or person is left. */
  clear(): void {
    for (const id of [...this.conferences.keys()]) this.delete(id);
    this.guestTokens.revoke();
    this.licence.resetHighWater();
  }

  #entered(conference: EmulatedConference, user: EmulatedUser): void {
    this.#switchboard.entered(conference.id, user);
    const isOwner = user.id === bareLogin(conference.fields.owner);
    this.#directory.change(user.id, () => user.present.set(conference.id, { isOwner }));
  }
}
