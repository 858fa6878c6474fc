import { sql } from 'kysely';
import type { Db } from './db.ts';

export interface HitCount {
  readonly count: number;
  /** Milliseconds until counting starts anew. */
  readonly resetsInMs: number;
}

/** Counts one more use of a key within a window that starts at its first use. All nodes count together. */
export async function countHit(db: Db, key: string, windowMs: number): Promise<HitCount> {
  const fresh = sql<Date>`now() + make_interval(secs => ${windowMs / 1000})`;
  const isOver = sql`rate_limits.resets_at <= now()`;
  return await db
    .insertInto('rate_limits')
    .values({ key, count: 1, resets_at: fresh })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql`case when ${isOver} then 1 else rate_limits.count + 1 end`,
        resets_at: sql`case when ${isOver} then excluded.resets_at else rate_limits.resets_at end`,
      }),
    )
    .returning(['count', sql<number>`(extract(epoch from resets_at - now()) * 1000)::int`.as('resetsInMs')])
    .executeTakeFirstOrThrow();
}

/** Forgets a key: the next use is the first. */
export async function forgetHits(db: Db, key: string): Promise<void> {
  await db.deleteFrom('rate_limits').where('key', '=', key).execute();
}

/** Housekeeping: windows that are over count for nothing. */
export async function dropPastWindows(db: Db): Promise<void> {
  await db.deleteFrom('rate_limits').where('resets_at', '<=', new Date()).execute();
}
