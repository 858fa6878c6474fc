import type { StatsQuery } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { StatsRange } from './stats-range.ts';

/** Visitors' calls of the range and the scope, whatever became of them. Operators' own calls are no service to measure. */
export function callsInRange({ from, to }: StatsRange, { site, department }: z.output<typeof StatsQuery>) {
  return sql`calls.created_at >= ${from} and calls.created_at < ${to} and calls.callback_id is null
    ${site === undefined ? sql`` : sql`and calls.site_id = (select s.id from sites s where s.key = ${site})`}
    ${
      department === undefined
        ? sql``
        : sql`and calls.department_id in (select d.id from departments d where d.key = ${department})`
    }`;
}

/** Those of which it is decided whether somebody answered. Definitions: packages/contract/src/stats.ts. */
export function offeredCalls(range: StatsRange, query: z.output<typeof StatsQuery>) {
  return sql`(
    select date_trunc('hour', calls.created_at, ${range.timezone}) as hour, answered_at, end_reason,
      extract(epoch from coalesce(answered_at, ended_at) - created_at)::float8 as waited,
      extract(epoch from ended_at - answered_at)::float8 as talked
    from calls
    where ${callsInRange(range, query)} and (answered_at is not null or status = 'ended')
  ) offered`;
}

/** To be selected from `offered`, of all or of a group; an outer join's empty row counts nothing. */
export const figures = (withinS: number) => sql`
  count(waited) as offered,
  count(answered_at) as answered,
  count(*) filter (where answered_at is null and end_reason = 'abandoned') as abandoned,
  -- An operator who was on the way in and hung up did not take it either.
  count(*) filter (where answered_at is null and end_reason in ('no_answer', 'completed')) as no_answer,
  count(*) filter (where answered_at is null and end_reason = 'failed') as failed,
  round(avg(waited) filter (where answered_at is not null)::numeric, 1)::float8 as average_wait_s,
  round(max(waited)::numeric, 1)::float8 as longest_wait_s,
  round(avg(talked)::numeric, 1)::float8 as average_talk_s,
  count(*) filter (where answered_at is not null and waited <= ${withinS})::float8
    / nullif(count(waited), 0) as service_level`;
