import { randomUUID } from 'node:crypto';
import type { PresenceEvent, RefusalReason, ServerState } from '../state/index.ts';
import { CallRoom, type Member, newMedia, type Outlet, scriptedPeer } from './call-room.ts';
import { identify } from './entrant.ts';
import type { JoinMessage, MediaState, ServerMessage } from './messages.ts';

/** A relayed message with the receiver taken off; the sender is put on here, so that nobody can pose as another. */
type Relayed = Extract<ServerMessage, { type: 'description' | 'candidate' }>;
type Unsigned<Message> = Message extends unknown ? Omit<Message, 'from'> : never;

/** Brings browsers of a conference together and keeps them in step with the server's state. */
export class SignallingHub {
  readonly #state: ServerState;
  readonly #graceMs: number;
  readonly #rooms: Map<string, CallRoom> = new Map();

  /** @param graceMs how long somebody whose socket broke stays a participant, so that a reload is no leaving */
  constructor(state: ServerState, graceMs: number) {
    this.#state = state;
    this.#graceMs = graceMs;
    state.on('joined', this.#onJoined);
    state.on('left', this.#onLeft);
  }

  /** Puts a browser into its room and tells it and the others; a string says why not. */
  enter(message: JoinMessage, outlet: Outlet): Member | RefusalReason {
    const session = this.#takeOver(message) ?? this.#admit(message);
    if (typeof session === 'string') return session;
    const conference = this.#state.findConference(message.conference);
    if (conference === null) return 'not_found';
    const member: Member = {
      ...session,
      id: randomUUID(),
      resume: randomUUID(),
      conferenceId: conference.id,
      media: newMedia(),
      outlet,
      graceTimer: undefined,
    };
    const room = this.#room(conference.id);
    room.add(member);
    const { id, name, resume } = member;
    const peers = room.peersFor(member, conference);
    outlet({ type: 'joined', self: { id, name, resume }, topic: conference.topic, peers });
    return member;
  }

  /** Hands an offer, answer or candidate on to one member of the same room; somebody who has gone is no error. */
  relay(from: Member, to: string, message: Unsigned<Relayed>): void {
    const receiver = this.#roomOf(from)?.members.get(to);
    receiver?.outlet?.({ ...message, from: from.id });
  }

  changeMedia(member: Member, media: MediaState): void {
    member.media = media;
    this.#roomOf(member)?.broadcast({ type: 'peer-media', id: member.id, media }, member);
  }

  /** Explicit leaving, at once. */
  leave(member: Member): void {
    this.#remove(member);
    this.#state.leave(member.conferenceId, member.sessionKey);
  }

  /** The socket broke without a word: a reload, a bad network, or gone for good. Time tells. */
  lost(member: Member): void {
    if (this.#roomOf(member) === undefined) return;
    member.outlet = null;
    member.graceTimer = setTimeout(() => this.leave(member), this.#graceMs);
  }

  close(): void {
    this.#state.off('joined', this.#onJoined);
    this.#state.off('left', this.#onLeft);
    for (const room of this.#rooms.values()) {
      for (const member of room.members.values()) clearTimeout(member.graceTimer);
    }
    this.#rooms.clear();
  }

  #takeOver(message: JoinMessage): { name: string; sessionKey: string } | undefined {
    const { resume } = message;
    if (resume === undefined) return undefined;
    const former = this.#rooms.get(message.conference)?.byResume(resume);
    if (former === undefined) return undefined;
    this.#remove(former);
    former.outlet?.({ type: 'closed' });
    return { name: former.name, sessionKey: former.sessionKey };
  }

  #admit(message: JoinMessage): { name: string; sessionKey: string } | RefusalReason {
    const entrant = identify(this.#state, message);
    if (typeof entrant === 'string') return entrant;
    const joined = this.#state.join(message.conference, entrant);
    return joined.ok ? { name: entrant.displayName, sessionKey: joined.sessionKey } : joined.reason;
  }

  #room(conferenceId: string): CallRoom {
    const room = this.#rooms.get(conferenceId) ?? new CallRoom();
    this.#rooms.set(conferenceId, room);
    return room;
  }

  /** The member's room; undefined once they are out of it, whatever their socket still says. */
  #roomOf(member: Member): CallRoom | undefined {
    const room = this.#rooms.get(member.conferenceId);
    return room?.members.get(member.id) === member ? room : undefined;
  }

  #remove(member: Member): void {
    const room = this.#roomOf(member);
    room?.remove(member);
    if (room?.members.size === 0) this.#rooms.delete(member.conferenceId);
  }

  readonly #onJoined = ({ conferenceId, sessionKey, displayName, device }: PresenceEvent): void => {
    if (device !== 'script') return;
    const peer = scriptedPeer(sessionKey, displayName);
    this.#rooms.get(conferenceId)?.broadcast({ type: 'peer-joined', peer });
  };

  /** Whoever is still a member here did not ask to leave: the room was stopped or they were put out. */
  readonly #onLeft = ({ conferenceId, sessionKey, device }: PresenceEvent): void => {
    const room = this.#rooms.get(conferenceId);
    const member = room?.bySession(sessionKey);
    if (member !== undefined) {
      this.#remove(member);
      member.outlet?.({ type: 'closed' });
    } else if (device === 'script') {
      room?.broadcast({ type: 'peer-left', id: sessionKey });
    }
  };
}
