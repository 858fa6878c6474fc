import { z } from 'zod';
import { clientRightsInput } from './client-rights.ts';
import { wholeNumber } from './whole-number.ts';

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const timeOffset = wholeNumber.pipe(z.number().min(-720).max(840)).default(0);
const unixSeconds = wholeNumber.pipe(z.number().nonnegative());
const duration = wholeNumber.pipe(z.number().positive());

const scheduleType = wholeNumber.pipe(z.literal([-1, 0, 1]));
const room = z.object({ type: scheduleType.pipe(z.literal(-1)) });
const weekly = z.object({
  type: scheduleType.pipe(z.literal(0)),
  start_time: unixSeconds,
  duration,
  days: z.array(z.enum(dayNames)).min(1),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected hh:mm'),
  time_offset: timeOffset,
});
const once = z.object({
  type: scheduleType.pipe(z.literal(1)),
  start_time: unixSeconds,
  duration,
  time_offset: timeOffset,
});

const flag = wholeNumber.pipe(z.literal([0, 1]));

/**
 * The writable fields of a v3 conference with their limits (TrueConf Server API documentation, Conferences). Fields that cannot be written
 * (state, url, …) are dropped in silence, as callers send them and real servers do not mind.
 */
export const conferenceInput = z.object({
  id: z
    .string()
    .regex(/^[0-9A-Za-z_]{1,128}$/, 'Expected 1 to 128 digits, Latin letters or underscores')
    .exactOptional(),
  topic: z.string().min(1).max(240).exactOptional(),
  description: z.string().exactOptional(),
  owner: z.string().min(1).max(64).exactOptional(),
  type: wholeNumber.pipe(z.literal([0, 1, 3])).exactOptional(),
  vad_selector: flag.exactOptional(),
  invitations: z
    .array(z.object({ id: z.string().min(1), display_name: z.string().nullable().exactOptional() }))
    .exactOptional(),
  max_participants: wholeNumber.pipe(z.number().min(1)).exactOptional(),
  max_podiums: wholeNumber.pipe(z.number().min(1)).exactOptional(),
  schedule: z.union([room, weekly, once]).exactOptional(),
  allow_guests: z.boolean().exactOptional(),
  auto_invite: wholeNumber.pipe(z.literal([0, 1, 2])).exactOptional(),
  rights: z
    .object({ guest: clientRightsInput.exactOptional(), user: clientRightsInput.exactOptional() })
    .optional(),
  recording: flag.exactOptional(),
  tags: z.array(z.string().min(1)).exactOptional(),
  multicast_enable: z.boolean().exactOptional(),
  multicast_address: z.string().nullable().exactOptional(),
  allow_only_planned_participants: z.boolean().exactOptional(),
  broadcast_enabled: z.boolean().exactOptional(),
  broadcast_id: z.string().nullable().exactOptional(),
});

export type ConferenceInput = z.infer<typeof conferenceInput>;
