import { sql } from 'kysely';
import { inviteOperators } from '../conferences/invite-operators.ts';
import type { Context, Tx } from '../context.ts';
import { INVITE_AGAIN_S, INVITE_LEASE_S } from './time-limits.ts';

/** Somebody rung after the room began to run, whose app does not ring by itself. */
export interface Uninvited {
  readonly id: number;
  readonly trueconf_id: string;
}

/** Remembers, with the offer itself, that these are to be invited: a crash after the commit loses nothing then. */
export async function planInvitations(tx: Tx, callId: string, rung: readonly Uninvited[]): Promise<void> {
  await tx
    .updateTable('call_rings')
    .set({ invite_at: sql<Date>`now() + make_interval(secs => ${INVITE_LEASE_S})` })
    .where('call_id', '=', callId)
    .where('operator_id', 'in', idsOf(rung))
    .execute();
}

/** Invites them; whom TrueConf cannot be told of now is due again soon. */
export async function ringApps(
  ctx: Context,
  callId: string,
  conferenceId: string,
  rung: readonly Uninvited[],
): Promise<void> {
  const ids = rung.map(({ trueconf_id }) => trueconf_id);
  const untold = await inviteOperators(ctx, conferenceId, ids);
  const isUntold = sql`call_rings.operator_id = any(${idsOf(
    rung.filter(({ trueconf_id }) => untold.includes(trueconf_id)),
  )}::bigint[])`;
  await ctx.db
    .updateTable('call_rings')
    .set({
      invite_at: sql<Date>`case when ${isUntold} then now() + make_interval(secs => ${INVITE_AGAIN_S}) end`,
    })
    .where('call_id', '=', callId)
    .where('operator_id', 'in', idsOf(rung))
    .execute();
}

const idsOf = (operators: readonly Uninvited[]) => operators.map(({ id }) => id);
