import { sql } from 'kysely';
import { inviteOperators } from '../../conferences/invite-operators.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../store/db.ts';
import { INVITE_AGAIN_S, INVITE_LEASE_S } from '../time-limits.ts';

/** An operator who was rung after the room began to run, so that TrueConf does not ring their app by itself. */
export interface Uninvited {
  readonly id: number;
  readonly trueconf_id: string;
}

/** Stores together with the offer that these operators are to be invited, so that a crash after the commit loses nothing. */
export async function planInvitations(tx: Tx, callId: string, rung: readonly Uninvited[]): Promise<void> {
  await tx
    .updateTable('call_rings')
    .set({ invite_at: sql<Date>`now() + make_interval(secs => ${INVITE_LEASE_S})` })
    .where('call_id', '=', callId)
    .where('operator_id', 'in', idsOf(rung))
    .execute();
}

/** Invites them into the room, which rings their apps; whoever could not be invited is due again soon. */
export async function ringApps(
  ctx: Context,
  callId: string,
  conferenceId: string,
  rung: readonly Uninvited[],
): Promise<void> {
  const ids = rung.map(({ trueconf_id }) => trueconf_id);
  const failed = await inviteOperators(ctx, conferenceId, ids);
  const hasFailed = sql`call_rings.operator_id = any(${idsOf(
    rung.filter(({ trueconf_id }) => failed.includes(trueconf_id)),
  )}::bigint[])`;
  await ctx.db
    .updateTable('call_rings')
    .set({
      invite_at: sql<Date>`case when ${hasFailed} then now() + make_interval(secs => ${INVITE_AGAIN_S}) end`,
    })
    .where('call_id', '=', callId)
    .where('operator_id', 'in', idsOf(rung))
    .execute();
}

const idsOf = (operators: readonly Uninvited[]) => operators.map(({ id }) => id);
