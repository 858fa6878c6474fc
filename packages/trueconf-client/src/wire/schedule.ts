import { z } from 'zod';
import { known, UnixTime } from './fields.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** When a conference takes place, in an answer: -1 is a virtual room, 0 weekly, 1 once. */
export const Schedule = z.looseObject({
  type: known(z.literal([-1, 0, 1])),
  /** The (next) start. */
  start_time: known(UnixTime),
  /** Seconds. */
  duration: known(z.number()),
  days: known(z.array(z.string())),
  /** `hh:mm`, 24 hours, in the server's time. */
  time: known(z.string()),
  /** Minutes east of UTC. */
  time_offset: known(z.number()),
});
export type Schedule = z.infer<typeof Schedule>;

const duration = z.int().positive();
const timeOffset = z
  .int()
  .min(-14 * 60)
  .max(14 * 60);

/** When a conference takes place, to send. Newer servers answer 500 to one that is incomplete, hence the strictness. */
export const ScheduleInput = z.discriminatedUnion('type', [
  /** A virtual room. */
  z.strictObject({ type: z.literal(-1) }),
  /** Weekly. */
  z.strictObject({
    type: z.literal(0),
    days: z.array(z.enum(WEEKDAYS)).min(1).readonly(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hh:mm'),
    duration,
    start_time: z.int().positive().optional(),
    time_offset: timeOffset.optional(),
  }),
  /** Once. */
  z.strictObject({
    type: z.literal(1),
    start_time: z.int().positive(),
    duration,
    time_offset: timeOffset.optional(),
  }),
]);
export type ScheduleInput = z.infer<typeof ScheduleInput>;
