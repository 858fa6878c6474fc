import { sql } from 'kysely';
import { becomeCallback, isLeftBehind } from '../calls/queue/become-callback.ts';
import { VISITOR_GRACE_S } from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Turns calls whose kept place has run out, and whose visitor is away, into callback requests. */
export async function endKeptPlaces(ctx: Context): Promise<void> {
  const over = sql<boolean>`(calls.place_kept_until <= now()
    and calls.visitor_lost_at <= now() - make_interval(secs => ${sql.lit(VISITOR_GRACE_S)}))`;
  const due = await ctx.db
    .selectFrom('calls')
    .select('id')
    .where(isLeftBehind)
    .where(over)
    .limit(BATCH)
    .execute();
  await forEachCall(
    ctx,
    due.map(({ id }) => id),
    (id) => becomeCallback(ctx, id, () => over),
  );
}
