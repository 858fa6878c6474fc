import { sql } from 'kysely';
import type { Db } from '../store/db.ts';

/**
 * Seconds that a call made to the site now would have to wait: the median length of the last twenty conversations, times the calls
 * that wait already and this one, divided by the conversations going on. Null when nothing was answered in the last week, or no
 * conversation goes on. (`events/wait-range.ts` estimates the wait of a call that is in the queue.)
 */
export async function waitOfNewCall(db: Db, siteId: number): Promise<number | null> {
  const { rows } = await sql<{ wait: number | null }>`
    with live as (
      select count(*) filter (where status = 'queued') as waiting, count(*) filter (where status = 'active') as talking
      from calls where site_id = ${siteId} and status in ('queued', 'active')
    ), recent as (
      select extract(epoch from ended_at - answered_at) as seconds from calls
      where site_id = ${siteId} and status = 'ended' and answered_at is not null
        and created_at > now() - interval '7 days'
      order by created_at desc limit 20
    )
    select round((select percentile_cont(0.5) within group (order by seconds) from recent)
      * (waiting + 1) / nullif(talking, 0))::integer as wait from live`.execute(db);
  return rows[0]?.wait ?? null;
}
