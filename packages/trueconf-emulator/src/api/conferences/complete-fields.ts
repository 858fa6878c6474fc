import type { ConferenceFields, Invitation } from '../../state/conference-fields.ts';
import type { ServerState } from '../../state/server-state.ts';
import { ApiError, inParameter, invalidValue } from '../api-error.ts';
import { completeRights } from './client-rights.ts';
import type { ConferenceInput } from './conference-input.ts';

interface Server {
  state: ServerState;
  /** Most participants of the licence in one conference. */
  maxParticipants: number;
}

/** Shown by real servers although multicast is off. */
const multicastAddress = '224.0.1.224:4000-6000';

/**
 * Makes the complete field set of a conference out of what the caller sent.
 *
 * @param before the conference's fields on update, whose values stay where the caller sent none; null on create
 * @throws ApiError for a missing field, an unknown owner, or values that do not go together
 */
export function completeFields(
  input: ConferenceInput,
  before: ConferenceFields | null,
  server: Server,
): ConferenceFields {
  const merged = { ...unasked(server.maxParticipants), ...before, ...input };
  const type = required('type', merged.type);
  if (merged.max_participants > server.maxParticipants) {
    throw invalidValue('max_participants', `The licence allows ${server.maxParticipants} participants`);
  }
  const { id: _, vad_selector: __, ...rest } = merged;
  return {
    ...rest,
    topic: required('topic', merged.topic),
    owner: knownOwner(required('owner', merged.owner), server.state),
    type,
    ...vadSelector(type, input.vad_selector, before?.vad_selector),
    invitations: tidy(merged.invitations, server.state),
    max_podiums: podiums(type, merged.max_podiums, merged.max_participants),
    schedule: required('schedule', merged.schedule),
    rights: {
      guest: completeRights(input.rights?.guest, before?.rights.guest),
      user: completeRights(input.rights?.user, before?.rights.user),
    },
  };
}

/** What the fields that need not be sent are. */
function unasked(maxParticipants: number) {
  return {
    description: '',
    invitations: [],
    max_participants: maxParticipants,
    max_podiums: 6,
    allow_guests: false,
    auto_invite: 0 as const,
    recording: 0 as const,
    tags: [],
    multicast_enable: false,
    multicast_address: multicastAddress,
    allow_only_planned_participants: false,
    broadcast_enabled: false,
    broadcast_id: null,
  };
}

function required<T>(field: string, value: T | undefined): T {
  if (value === undefined) throw invalidValue(field, 'This field is required');
  return value;
}

function knownOwner(owner: string, state: ServerState): string {
  const user = state.findUser(owner);
  if (user === null)
    throw new ApiError(400, 'userNotFound', 'The owner does not exist', inParameter('owner'));
  return user.id;
}

function vadSelector(
  type: ConferenceFields['type'],
  sent: 0 | 1 | undefined,
  before: 0 | 1 | undefined,
): { vad_selector?: 0 | 1 } {
  if (type === 3) return { vad_selector: sent ?? before ?? 0 };
  if (sent !== undefined) throw invalidValue('vad_selector', 'Goes with type 3 only');
  return {};
}

/** Free in role-based conferences only: everybody speaks in type 0, one person in type 1. */
function podiums(type: ConferenceFields['type'], wanted: number, participants: number): number {
  if (type === 0) return participants;
  if (type === 1) return 1;
  return Math.min(wanted, participants);
}

/** One entry a person, server users by bare login and without a name, sorted: real servers do not keep the order sent. */
function tidy(invitations: NonNullable<ConferenceInput['invitations']>, state: ServerState): Invitation[] {
  const byId = new Map<string, Invitation>();
  for (const { id, display_name } of invitations) {
    const user = state.findUser(id);
    const entry = user ? { id: user.id, display_name: null } : { id, display_name: display_name ?? null };
    byId.set(entry.id, entry);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
