import { randomUUID } from 'node:crypto';
import type { Applicant } from './admission.ts';
import type { Device, EmulatedConference, Participant } from './emulated-conference.ts';
import type { PresenceEvent } from './state-events.ts';
import { bareLogin } from './user-ids.ts';

/** Puts devices into a conference's participants and takes them out. */
export class Roster {
  add(
    conference: EmulatedConference,
    applicant: Applicant,
    entrant: { displayName: string; device: Device },
  ): PresenceEvent & { first: boolean } {
    const known = conference.participants.get(applicant.id);
    const participant = known ?? this.#newParticipant(conference, applicant, entrant.displayName);
    const sessionKey = randomUUID();
    participant.devices.set(sessionKey, entrant.device);
    return {
      ...presence(conference, participant, sessionKey, entrant.device),
      first: known === undefined,
    };
  }

  remove(conference: EmulatedConference, sessionKey: string): (PresenceEvent & { last: boolean }) | null {
    for (const participant of conference.participants.values()) {
      const device = participant.devices.get(sessionKey);
      if (device === undefined) continue;
      participant.devices.delete(sessionKey);
      const last = participant.devices.size === 0;
      if (last) conference.participants.delete(participant.id);
      return { ...presence(conference, participant, sessionKey, device), last };
    }
    return null;
  }

  sessionKeys(conference: EmulatedConference): string[] {
    return [...conference.participants.values()].flatMap(({ devices }) => [...devices.keys()]);
  }

  /** Whether this invited user is the only invited one in the room. */
  isFirstInvitee(conference: EmulatedConference, userId: string): boolean {
    const invited = new Set(conference.fields.invitations.map(({ id }) => bareLogin(id)));
    const present = [...conference.participants.keys()].filter((id) => invited.has(id));
    return present.length === 1 && present[0] === userId;
  }

  #newParticipant(conference: EmulatedConference, applicant: Applicant, displayName: string): Participant {
    const participant: Participant = {
      id: applicant.id,
      displayName: applicant.user?.displayName ?? displayName,
      kind: applicant.kind,
      isOwner: applicant.user !== null && applicant.id === bareLogin(conference.fields.owner),
      joinTime: Math.floor(Date.now() / 1000),
      devices: new Map(),
    };
    conference.participants.set(participant.id, participant);
    return participant;
  }
}

function presence(
  conference: EmulatedConference,
  participant: Participant,
  sessionKey: string,
  device: Device,
): PresenceEvent {
  return {
    conferenceId: conference.id,
    participantId: participant.id,
    sessionKey,
    displayName: participant.displayName,
    kind: participant.kind,
    device,
  };
}
