import { z } from 'zod';
import { ConferenceRightsInput } from './rights.ts';
import { ScheduleInput } from './schedule.ts';

/** User id to send: bare login or `login@server`; guests and devices in the forms TrueConf documents. */
export const UserId = z.string().min(1).max(256);

const common = {
  /** 1 to 240 characters. */
  topic: z.string().min(1).max(240),
  description: z.string().optional(),
  owner: z.string().min(1).max(64),
  schedule: ScheduleInput,
  invitations: z
    .array(z.strictObject({ id: UserId, display_name: z.string().optional() }))
    .readonly()
    .optional(),
  /** The most the licence and the mode allow, when left out. */
  max_participants: z.int().positive().optional(),
  /** The server's default is false. */
  allow_guests: z.boolean().optional(),
  auto_invite: z.literal([0, 1, 2]).optional(),
  rights: ConferenceRightsInput.optional(),
  recording: z.literal([0, 1]).optional(),
  tags: z.array(z.string().min(1)).readonly().optional(),
  multicast_enable: z.boolean().optional(),
  multicast_address: z.string().nullable().optional(),
  broadcast_enabled: z.boolean().optional(),
  broadcast_id: z.string().nullable().optional(),
  allow_only_planned_participants: z.boolean().optional(),
};

/** Mode by mode, so that a field of one mode cannot be given to another. */
const inEachMode = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('type', [
    /** All on screen: as many speakers as participants. */
    z.strictObject({ ...shape, type: z.literal(0), max_podiums: z.int().positive().optional() }),
    /** Video lecture: one speaker. */
    z.strictObject({ ...shape, type: z.literal(1) }),
    /** Role-based: moderated with `vad_selector` 0, a smart meeting with 1. */
    z.strictObject({
      ...shape,
      type: z.literal(3),
      vad_selector: z.literal([0, 1]).optional(),
      max_podiums: z.int().positive().optional(),
    }),
  ]);

/** Body of `POST conferences`. */
export const ConferenceInput = inEachMode({
  ...common,
  /** Left out, the server chooses ten digits. Own ids may need a licence. */
  id: z
    .string()
    .regex(/^\w{1,128}$/, '1 to 128 Latin letters, digits and underscores')
    .optional(),
});
export type ConferenceInput = z.infer<typeof ConferenceInput>;

/**
 * Body of `PUT conferences/{id}`: the whole conference, not a patch. While it runs, servers accept a change of
 * `description` only.
 */
export const ConferenceUpdate = inEachMode(common);
export type ConferenceUpdate = z.infer<typeof ConferenceUpdate>;
