import { sql } from 'kysely';
import { isOnDuty } from '../operators/availability.ts';
import type { Db } from '../store/db.ts';
import type { WaitFacts } from './wait-range.ts';

export type QueueFacts = Omit<WaitFacts, 'position'>;

interface Queue {
  readonly site_id: number;
  readonly department_id: number | null;
}

/** Names the queue a call waits in: its department's, or the site's common one. */
export const queueOf = ({ site_id, department_id }: Queue) => `${site_id}/${department_id ?? ''}`;

/** What the wait in the queues of these calls is estimated from: the last twenty calls of a week, and the operators on duty. */
export async function waitFacts(db: Db, callIds: readonly string[]): Promise<Map<string, QueueFacts>> {
  if (callIds.length === 0) return new Map();
  const { rows } = await sql<Queue & QueueFacts>`
    select queue.site_id, queue.department_id,
      (select count(distinct operators.id) from departments
        join department_operators on department_operators.department_id = departments.id
        join operators on operators.id = department_operators.operator_id
        where departments.site_id = queue.site_id
          and (queue.department_id is null or departments.id = queue.department_id)
          and ${isOnDuty}) as staff,
      (select coalesce(json_agg(extract(epoch from recent.ended_at - recent.answered_at) + sites.wrap_up_s), '[]') from (
          select done.answered_at, done.ended_at from calls done
          where done.status = 'ended' and done.answered_at is not null and done.site_id = queue.site_id
            and (queue.department_id is null or done.department_id = queue.department_id)
            and done.created_at > now() - interval '7 days'
          order by done.created_at desc limit 20
        ) recent) as handling,
      (select percentile_cont(0.5) within group (order by extract(epoch from recent.ended_at - recent.answered_at)) from (
          select done.answered_at, done.ended_at from calls done
          where done.status = 'ended' and done.answered_at is not null and done.site_id = queue.site_id
            and done.created_at > now() - interval '7 days'
          order by done.created_at desc limit 20
        ) recent) as conversation,
      (select count(*) from calls where calls.status = 'active' and calls.site_id = queue.site_id) as talking
    from (select distinct site_id, department_id from calls where id = any(${callIds}::uuid[])) queue
    join sites on sites.id = queue.site_id`.execute(db);
  return new Map(
    rows.map(({ site_id, department_id, ...facts }) => [queueOf({ site_id, department_id }), facts]),
  );
}
