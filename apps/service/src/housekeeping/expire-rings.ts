import { sql } from 'kysely';
import { awaitsVisitor } from '../calls/ringing/await-visitor.ts';
import { expireRing, isOverdue } from '../calls/ringing/expire-ring.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Other nodes leave the call alone while this one checks its room and passes it on. */
const LEASE_S = 30;

/** Passes on calls that rang long enough; while TrueConf does not answer, as often as rooms are checked. */
export async function expireRings(ctx: Context): Promise<void> {
  const due = await claimDue(ctx);
  await forEachCall(ctx, due, async (id) => {
    try {
      await expireRing(ctx, id);
    } finally {
      await ctx.db.updateTable('calls').set({ passing_on_until: null }).where('id', '=', id).execute();
    }
  });
}

async function claimDue({ db }: Context): Promise<string[]> {
  const claimed = await db
    .with('due', (query) =>
      query
        .selectFrom('calls')
        .select('id')
        .where('status', '=', 'ringing')
        .where('claimed_by', 'is', null)
        .where(isOverdue())
        .where(({ not }) => not(awaitsVisitor))
        .where((call) =>
          call.or([call('passing_on_until', 'is', null), call('passing_on_until', '<=', sql<Date>`now()`)]),
        )
        .where((call) =>
          call.or([call('room_check_failures', '=', 0), call('room_check_at', '<=', sql<Date>`now()`)]),
        )
        .orderBy('ring_until')
        .limit(BATCH)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('calls')
    .from('due')
    .set({ passing_on_until: sql<Date>`now() + make_interval(secs => ${LEASE_S})` })
    .whereRef('calls.id', '=', 'due.id')
    .returning('calls.id')
    .execute();
  return claimed.map(({ id }) => id);
}
