import { z } from 'zod';
import { ConsoleCall, OperatorName } from './console.ts';
import { Key, line, Moment, NextCursor, pageFields, Timestamp } from './fields.ts';
import { PROBLEM_CODES } from './problem.ts';
import { CALL_EVENT_TYPES, END_REASONS } from './vocabulary.ts';

/** A call as it is kept. What a person was or said is gone from it once it is anonymised; the figures stay. */
export const HistoryCall = ConsoleCall.extend({
  /** Seconds from the press to the answer, or to the end of a call nobody answered; null while it waits. */
  waited_s: z.int().nonnegative().nullable(),
  /** Seconds from the answer to the end; null for a call nobody answered, and while it goes on. */
  talked_s: z.int().nonnegative().nullable(),
  rating: z.int().min(1).max(5).nullable(),
  rating_comment: z.string().nullable(),
  /** The problem the visitor was given, for a call that failed. */
  failure: z.enum(PROBLEM_CODES).nullable(),
  /** The visitor's browser, coarsely: `Chrome 156`. */
  browser: z.string().nullable(),
});
export type HistoryCall = z.infer<typeof HistoryCall>;

/** Query of `GET /api/v1/console/calls`. What is no filter is refused: ignored, it would give everything. */
export const HistoryQuery = z.strictObject({
  site: Key.optional(),
  department: Key.optional(),
  /** Login of somebody who was in the call, as its operator or as a colleague. */
  operator: line(100).min(1).optional(),
  outcome: z.enum(END_REASONS).optional(),
  /** Calls made at this moment or later, */
  from: Moment.optional(),
  /** and before this one. */
  to: Moment.optional(),
  /** Part of the visitor's name, reference, e-mail address or telephone number (by its digits), of the topic or the note. */
  q: line(100).optional(),
  /** `csv` gives all of them as a file, without pages; so does `Accept: text/csv`. */
  format: z.enum(['json', 'csv']).optional(),
  ...pageFields,
});
export type HistoryQuery = z.input<typeof HistoryQuery>;

/** Newest first. */
export const HistoryPage = z.object({ calls: z.array(HistoryCall), next_cursor: NextCursor });
export type HistoryPage = z.infer<typeof HistoryPage>;

/** One thing that happened to a call. */
export const TimelineEvent = z.object({
  id: z.int(),
  type: z.enum(CALL_EVENT_TYPES),
  at: Timestamp,
  /** `visitor`, `system` or `operator:` and a login. */
  actor: z.string(),
  /** The operator among them, by name. */
  operator: OperatorName.nullable(),
  /** Facts of the event; never a person's words. */
  data: z.record(z.string(), z.unknown()),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** Answer of `GET /api/v1/console/calls/{id}`: the call and all that happened to it, in order. */
export const CallTimeline = z.object({ call: HistoryCall, events: z.array(TimelineEvent) });
export type CallTimeline = z.infer<typeof CallTimeline>;
