import { sql } from 'kysely';
import { ringApps, type Uninvited } from '../calls/ringing/ring-apps.ts';
import { INVITE_LEASE_S } from '../calls/time-limits.ts';
import type { Context } from '../context.ts';
import { BATCH, forEachCall } from './for-each-call.ts';

/** Invites operators who still ring and whose invitation was lost in a crash or failed while TrueConf was away. */
export async function ringUninvited(ctx: Context): Promise<void> {
  const due = await claimDue(ctx);
  const byCall = Map.groupBy(due, ({ call_id }) => call_id);
  await forEachCall(ctx, [...byCall.keys()], async (callId) => {
    const rung = byCall.get(callId) ?? [];
    const conferenceId = rung[0]?.conference_id ?? null;
    if (conferenceId !== null) await ringApps(ctx, callId, conferenceId, rung);
  });
}

type DueInvitation = Uninvited & { readonly call_id: string; readonly conference_id: string | null };

async function claimDue({ db }: Context): Promise<DueInvitation[]> {
  return await db
    .with('due', (query) =>
      query
        .selectFrom('call_rings')
        .innerJoin('calls', 'calls.id', 'call_rings.call_id')
        .innerJoin('operators', 'operators.id', 'call_rings.operator_id')
        .where('call_rings.invite_at', '<=', sql<Date>`now()`)
        .where('call_rings.state', '=', 'ringing')
        .where('calls.status', '=', 'ringing')
        // Not while somebody is on the way in.
        .where('calls.claimed_by', 'is', null)
        .select(['call_rings.call_id', 'calls.conference_id', 'operators.id', 'operators.trueconf_id'])
        .orderBy('call_rings.invite_at')
        .limit(BATCH)
        .forUpdate('call_rings')
        .skipLocked(),
    )
    .updateTable('call_rings')
    .from('due')
    .set({ invite_at: sql<Date>`now() + make_interval(secs => ${INVITE_LEASE_S})` })
    .whereRef('call_rings.call_id', '=', 'due.call_id')
    .whereRef('call_rings.operator_id', '=', 'due.id')
    .returning(['due.call_id', 'due.conference_id', 'due.id', 'due.trueconf_id'])
    .execute();
}
