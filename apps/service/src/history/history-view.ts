import type { HistoryCall } from '@frontdesk/contract';
import type { ConsoleRow } from '../events/console-calls.ts';
import { toView } from '../events/console-view.ts';

/** A call as it is kept, with what it came to. */
export function toHistoryCall(row: ConsoleRow): HistoryCall {
  return {
    ...toView(row).call,
    waited_s: secondsBetween(row.created_at, row.answered_at ?? row.ended_at),
    talked_s: secondsBetween(row.answered_at, row.ended_at),
    rating: row.rating,
    rating_comment: row.rating_comment,
    failure: row.failure,
    browser: row.browser,
  };
}

function secondsBetween(start: Date | null, end: Date | null): number | null {
  if (start === null || end === null) return null;
  // The clock of the database may have been put back meanwhile.
  return Math.max(0, Math.round((end.getTime() - start.getTime()) / 1000));
}
