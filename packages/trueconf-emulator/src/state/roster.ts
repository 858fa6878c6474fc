import { randomUUID } from 'node:crypto';
import type { Applicant } from './admission.ts';
import type { Device, EmulatedConference, Participant } from './emulated-conference.ts';
import { nowSeconds } from './now-seconds.ts';
import type { PresenceEvent } from './state-events.ts';
import { bareLogin } from './user-ids.ts';

/** Puts a device into a conference, and its person with the first one. */
export function addDevice(
  conference: EmulatedConference,
  applicant: Applicant,
  entrant: { displayName: string; device: Device },
): PresenceEvent & { first: boolean } {
  const known = conference.participants.get(applicant.id);
  const participant = known ?? newParticipant(conference, applicant, entrant.displayName);
  conference.participants.set(participant.id, participant);
  const sessionKey = randomUUID();
  participant.devices.set(sessionKey, entrant.device);
  return { ...presence(conference, participant, sessionKey, entrant.device), first: known === undefined };
}

/** Takes a device out, and its person with the last one; null for an unknown session. */
export function removeDevice(
  conference: EmulatedConference,
  sessionKey: string,
): (PresenceEvent & { last: boolean }) | null {
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

export function sessionKeys(conference: EmulatedConference): string[] {
  return [...conference.participants.values()].flatMap(({ devices }) => [...devices.keys()]);
}

/** Whether this user is invited and nobody else of the invited is in the room. */
export function isFirstInvitee(conference: EmulatedConference, userId: string): boolean {
  const invited = new Set(conference.fields.invitations.map(({ id }) => bareLogin(id)));
  const present = [...conference.participants.keys()].filter((id) => invited.has(id));
  return present.length === 1 && present[0] === userId;
}

function newParticipant(
  conference: EmulatedConference,
  applicant: Applicant,
  displayName: string,
): Participant {
  return {
    id: applicant.id,
    displayName: applicant.user?.displayName ?? displayName,
    kind: applicant.kind,
    isOwner: applicant.user !== null && applicant.id === bareLogin(conference.fields.owner),
    joinTime: nowSeconds(),
    devices: new Map(),
  };
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
