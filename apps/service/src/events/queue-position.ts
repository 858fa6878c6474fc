import { sql } from 'kysely';

/** Calls of this call's own queue (its department, or the site's common one) that were there before it. */
const ahead = sql`select 1 from calls earlier
  where earlier.status = 'queued'
    and earlier.site_id = calls.site_id
    and earlier.department_id is not distinct from calls.department_id
    and (earlier.created_at, earlier.id) < (calls.created_at, calls.id)`;

/** 1 is next; null unless queued. */
export const queuePosition = sql<number | null>`case when calls.status = 'queued'
  then (select count(*) + 1 from (${ahead}) before_this) end`;

/**
 * Seconds until this queued call's turn, null unless queued: how long the last twenty conversations here took at the
 * median, shared among the operators who are in one now. Null when nothing was answered in the last week or nobody
 * talks now: then there is nothing to estimate from.
 */
export const estimatedWait = sql<number | null>`case when calls.status = 'queued' then (
  select round(
      percentile_cont(0.5) within group (order by extract(epoch from recent.ended_at - recent.answered_at))
      * (select count(*) + 1 from (${ahead}) before_this)
      / nullif((select count(*) from calls talking where talking.status = 'active' and talking.site_id = calls.site_id), 0)
    )::integer
  from (
    select done.answered_at, done.ended_at from calls done
    where done.status = 'ended' and done.answered_at is not null and done.site_id = calls.site_id
      and done.created_at > now() - interval '7 days'
    order by done.created_at desc limit 20
  ) recent
) end`;
