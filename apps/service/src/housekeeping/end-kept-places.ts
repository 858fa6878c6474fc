import { sql } from 'kysely';
import { becomeCallback, isLeftBehind } from '../calls/queue/become-callback.ts';
import { VISITOR_GRACE_S } from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** A place is kept so long and no longer; whoever is not back by then is called back. */
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
