import { z } from 'zod';
import { Flag, Id, known, UnixTime } from './fields.ts';
import { ConferenceRights } from './rights.ts';
import { Schedule } from './schedule.ts';

/** `stopped` covers never started, finished and scheduled alike. */
export const ConferenceState = z.enum(['running', 'stopped']);
export type ConferenceState = z.infer<typeof ConferenceState>;

export const Invitation = z.looseObject({
  id: Id,
  /** Null for users of the server. */
  display_name: known(z.string()),
});
export type Invitation = z.infer<typeof Invitation>;

/**
 * A conference as the server describes it (`ObjectConference`, v3.1 to v3.11). Only the id is relied on; fields that a
 * version does not know are undefined, fields that this client does not know are kept.
 */
export const Conference = z.looseObject({
  id: Id,
  topic: known(z.string()),
  description: known(z.string()),
  /** Full id, `login@server`. */
  owner: known(Id),
  /** 0 all on screen, 1 video lecture, 3 role-based. */
  type: known(z.literal([0, 1, 3])),
  /** With type 3: 0 moderated, 1 smart meeting. */
  vad_selector: known(z.literal([0, 1])),
  invitations: known(z.array(Invitation)),
  max_participants: known(z.number()),
  max_podiums: known(z.number()),
  schedule: known(Schedule),
  allow_guests: known(z.boolean()),
  /** Who is called when: 0 nobody, 1 when anybody joins, 2 when an invited one joins. */
  auto_invite: known(z.literal([0, 1, 2])),
  rights: known(ConferenceRights),
  recording: known(Flag),
  stream_recording_state: known(z.number()),
  tags: known(z.array(z.string())),
  state: known(ConferenceState),
  /** Page with all ways to join. */
  url: known(z.string()),
  /** Browser client. */
  webclient_url: known(z.string()),
  created_at: known(UnixTime),
  multicast_enable: known(z.boolean()),
  multicast_address: known(z.string()),
  broadcast_enabled: known(z.boolean()),
  broadcast_id: known(Id),
  broadcast: z.unknown().optional(),
  allow_only_planned_participants: known(z.boolean()),
});
export type Conference = z.infer<typeof Conference>;

/** `{conference: {…}}`, or the conference itself. */
export const ConferenceAnswer = z.union([
  z.looseObject({ conference: Conference }).transform((answer) => answer.conference),
  Conference,
]);

/** A page of conferences: `cnt` is the total in v3, `results` in newer answers. */
export const ConferenceList = z.looseObject({
  cnt: known(z.number()),
  results: known(z.number()),
  conferences: z.array(Conference),
});
export type ConferenceList = z.infer<typeof ConferenceList>;

/** Answer to run and stop. */
export const StateAnswer = z.looseObject({ state: ConferenceState });
export type StateAnswer = z.infer<typeof StateAnswer>;
