import { z } from 'zod';
import { Key, Moment, Timestamp, TimeZone } from './fields.ts';
import { PROBLEM_CODES } from './problem.ts';

/** Query of `GET /api/v1/console/stats`. What is no part of it is refused: figures of more than was asked for mislead. */
export const StatsQuery = z.strictObject({
  site: Key.optional(),
  department: Key.optional(),
  /** Calls made at this moment or later; the beginning of today when left out, */
  from: Moment.optional(),
  /** and before this one; now when left out. No more than 92 days lie between. */
  to: Moment.optional(),
  /** By whose clocks days and hours begin; the site's, or UTC, when left out or when the database does not have them. */
  timezone: TimeZone.optional(),
  /** What counts as answered in good time. */
  within_s: z.coerce.number<number | string>().int().min(1).max(3600).default(20),
});
export type StatsQuery = z.input<typeof StatsQuery>;

const count = z.int().nonnegative();
const seconds = z.number().nonnegative().nullable();
/** Answered within `within_s` of all offered, from 0 to 1; null when none was offered. */
const ServiceLevel = z.number().min(0).max(1).nullable();

/**
 * Figures of visitors' calls by the time they were made. Calls that still wait count nowhere yet, and an operator's
 * calls to people who asked for it never do; so `offered` is the sum of the four that follow it.
 */
export const StatsTotals = z.object({
  offered: count,
  /** An operator was in the call. */
  answered: count,
  /** The visitor left before. */
  abandoned: count,
  /** Nobody took it. */
  no_answer: count,
  /** A fault ended it before anybody could. */
  failed: count,
  /** From the press to the answer, of answered calls. */
  average_wait_s: seconds,
  /** From the press to the answer or the end, of all offered. */
  longest_wait_s: seconds,
  /** From the answer to the end, of answered calls that are over. */
  average_talk_s: seconds,
  service_level: ServiceLevel,
});
export type StatsTotals = z.infer<typeof StatsTotals>;

export const StatsHour = z.object({
  /** When the hour begins, by the clocks of `timezone`. */
  at: Timestamp,
  offered: count,
  answered: count,
  abandoned: count,
  average_wait_s: seconds,
  service_level: ServiceLevel,
});
export type StatsHour = z.infer<typeof StatsHour>;

/** Calls that ended with this problem, answered or not. */
export const StatsFailure = z.object({
  site: z.object({ key: z.string(), name: z.string() }),
  browser: z.string().nullable(),
  code: z.enum(PROBLEM_CODES),
  count,
});
export type StatsFailure = z.infer<typeof StatsFailure>;

export const Stats = z.object({
  from: Timestamp,
  to: Timestamp,
  within_s: z.int(),
  /** The one asked for, else the site's, or UTC when no site was named. */
  timezone: z.string(),
  totals: StatsTotals,
  /** Every hour of the range, also those without a call. */
  hours: z.array(StatsHour),
  /** The most frequent first. */
  failures: z.array(StatsFailure),
});
export type Stats = z.infer<typeof Stats>;
