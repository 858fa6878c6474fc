import type { EmulatedConference } from '../state/index.ts';
import type { MediaState, RoomPeer, ServerMessage } from './messages.ts';

/** Where messages to one browser go; null while it is away for a moment. */
export type Outlet = (message: ServerMessage) => void;

/** One browser in a room. */
export interface Member {
  /** Public: how the others address this connection. New after every reconnection. */
  readonly id: string;
  /** Secret between the server and this browser. */
  readonly resume: string;
  readonly conferenceId: string;
  readonly sessionKey: string;
  readonly name: string;
  media: MediaState;
  outlet: Outlet | null;
  graceTimer: NodeJS.Timeout | undefined;
}

const NO_MEDIA: MediaState = { audio: false, video: false, screen: false };

/** The browsers in one conference. */
export class CallRoom {
  readonly members: Map<string, Member> = new Map();

  add(member: Member): void {
    this.broadcast({ type: 'peer-joined', peer: peerOf(member) });
    this.members.set(member.id, member);
  }

  remove(member: Member): void {
    clearTimeout(member.graceTimer);
    if (this.members.delete(member.id)) this.broadcast({ type: 'peer-left', id: member.id });
  }

  /** To everybody in the room but `except`. */
  broadcast(message: ServerMessage, except?: Member): void {
    for (const member of this.members.values()) {
      if (member !== except) member.outlet?.(message);
    }
  }

  byResume(resume: string): Member | undefined {
    return [...this.members.values()].find((member) => member.resume === resume);
  }

  bySession(sessionKey: string): Member | undefined {
    return [...this.members.values()].find((member) => member.sessionKey === sessionKey);
  }

  /** Everybody else as `self` should see them: the other browsers, and scripted participants as faces without media. */
  peersFor(self: Member, conference: EmulatedConference): RoomPeer[] {
    const browsers = [...this.members.values()].filter((member) => member !== self).map(peerOf);
    const scripted = [...conference.participants.values()].flatMap(({ devices, displayName }) =>
      [...devices].filter(([, device]) => device === 'script').map(([key]) => scriptedPeer(key, displayName)),
    );
    return [...browsers, ...scripted];
  }
}

function peerOf({ id, name, media }: Member): RoomPeer {
  return { id, name, connects: true, media };
}

export function scriptedPeer(sessionKey: string, name: string): RoomPeer {
  return { id: sessionKey, name, connects: false, media: NO_MEDIA };
}

export function newMedia(): MediaState {
  return { ...NO_MEDIA };
}
