import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import type { Db } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { isConfirmed } from '../room/is-confirmed.ts';
import { CLAIMED_CHECK_S, CONFIRM_CHECK_S, RINGING_CHECK_S } from '../time-limits.ts';
import { joinConversation } from './join-conversation.ts';
import { judgeParticipants, type Member } from './judge-participants.ts';
import { lockConversation } from './lock-conversation.ts';
import { removeFromConversation } from './remove-from-conversation.ts';

export interface ParticipantsUpdate {
  /** A colleague was asked to join and has not declined. */
  readonly expected: boolean;
  /** Seconds until the next check of the room; null for the usual interval. */
  readonly nextCheckS: number | null;
}

export const NOBODY_EXPECTED: ParticipantsUpdate = { expected: false, nextCheckS: null };

/**
 * Brings the operators of a conversation in line with its room: whoever has joined the room takes part, whoever has left it
 * (confirmed by a second check) no longer does.
 * @param present operators who are in the room under their own id
 * @param people how many participants the room has altogether
 */
export async function updateParticipants(
  ctx: Context,
  call: CallRow,
  present: ReadonlySet<number>,
  people: number,
): Promise<ParticipantsUpdate> {
  const members = await membersOf(ctx.db, call);
  const { arrived, seen, missing } = judgeParticipants(members, present, people);
  if (seen.length > 0) await markSeen(ctx.db, call.id, seen);
  for (const arrival of arrived) await transact(ctx.db, (tx) => joinConversation(tx, call.id, arrival));
  for (const member of members.filter(({ operatorId }) => missing.includes(operatorId)))
    await onMissing(ctx, call.id, member);
  const ringing = members.filter(({ state }) => state === 'ringing');
  if (ringing.some(({ accepted }) => accepted)) return { expected: true, nextCheckS: CLAIMED_CHECK_S };
  if (ringing.length > 0) return { expected: true, nextCheckS: RINGING_CHECK_S };
  return { expected: false, nextCheckS: missing.length > 0 ? CONFIRM_CHECK_S : null };
}

type NamedMember = Member & { readonly login: string; readonly missingIsConfirmed: boolean };

async function membersOf(db: Db, call: CallRow): Promise<NamedMember[]> {
  const rows = await db
    .selectFrom('call_rings')
    .innerJoin('operators', 'operators.id', 'call_rings.operator_id')
    .where('call_rings.call_id', '=', call.id)
    .selectAll('call_rings')
    .select(['operators.login', isConfirmed('call_rings.missing_since').as('missing_is_confirmed')])
    .execute();
  return rows.map((row) => ({
    operatorId: row.operator_id,
    login: row.login,
    state: row.state,
    accepted: row.state === 'ringing' && row.joined_at !== null,
    recognised: row.recognised || (row.operator_id === call.operator_id && call.operator_recognised),
    missingSince: row.missing_since,
    missingIsConfirmed: row.missing_is_confirmed,
  }));
}

async function markSeen(db: Db, callId: string, operatorIds: readonly number[]): Promise<void> {
  await db
    .updateTable('call_rings')
    .set({ recognised: true, missing_since: null })
    .where('call_id', '=', callId)
    .where('operator_id', 'in', operatorIds)
    .execute();
}

async function onMissing(ctx: Context, callId: string, member: NamedMember): Promise<void> {
  if (!member.missingIsConfirmed) {
    await ctx.db
      .updateTable('call_rings')
      .set({ missing_since: sql<Date>`coalesce(missing_since, now())` })
      .where('call_id', '=', callId)
      .where('operator_id', '=', member.operatorId)
      .execute();
    return;
  }
  const operator = { id: member.operatorId, login: member.login };
  await transact(ctx.db, async (tx) => {
    const call = await lockConversation(tx, callId);
    if (call !== undefined) await removeFromConversation(tx, call, { operator, actor: 'system' });
  });
}
