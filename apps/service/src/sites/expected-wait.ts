import { sql } from 'kysely';
import type { Db } from '../store/db.ts';

/**
 * Seconds until it would be the turn of somebody who calls the site now: how long the last twenty conversations took at the
 * median, times those who wait already and the newcomer, shared among the operators who talk. Null when nothing was answered
 * in the last week or nobody talks: then there is nothing to estimate from.
 */
export async function expectedWait(db: Db, siteId: number): Promise<number | null> {
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
