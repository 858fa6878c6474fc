import { sql } from 'kysely';
import type { Context, Db } from '../context.ts';
import type { CallRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { isConfirmed } from './is-confirmed.ts';
import { joinConversation } from './join-conversation.ts';
import { judgeCompany, type Member } from './judge-company.ts';
import { lockConversation } from './lock-conversation.ts';
import { partFromConversation } from './part-from-conversation.ts';
import { CLAIMED_CHECK_S, CONFIRM_CHECK_S, RINGING_CHECK_S } from './time-limits.ts';

export interface CompanyKept {
  /** Somebody was asked to come, and has not said no. */
  readonly expected: boolean;
  /** Seconds until the next look; null for the usual pace. */
  readonly lookAgainIn: number | null;
}

export const NO_COMPANY: CompanyKept = { expected: false, lookAgainIn: null };

/** Lets into a conversation who has come to its room, and out of it who has gone (seen twice). */
export async function keepCompany(
  ctx: Context,
  call: CallRow,
  present: ReadonlySet<number>,
  people: number,
): Promise<CompanyKept> {
  const members = await membersOf(ctx.db, call);
  const { arrived, seen, missing } = judgeCompany(members, present, people);
  if (seen.length > 0) await markSeen(ctx.db, call.id, seen);
  for (const arrival of arrived) await transact(ctx.db, (tx) => joinConversation(tx, call.id, arrival));
  for (const id of missing)
    await miss(
      ctx,
      call.id,
      members.find(({ operatorId }) => operatorId === id),
    );
  const ringing = members.filter(({ state }) => state === 'ringing');
  if (ringing.some(({ accepted }) => accepted)) return { expected: true, lookAgainIn: CLAIMED_CHECK_S };
  if (ringing.length > 0) return { expected: true, lookAgainIn: RINGING_CHECK_S };
  return { expected: false, lookAgainIn: missing.length > 0 ? CONFIRM_CHECK_S : null };
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

async function miss(ctx: Context, callId: string, member: NamedMember | undefined): Promise<void> {
  if (member === undefined) return;
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
    if (call !== undefined) await partFromConversation(tx, call, { operator, actor: 'system' });
  });
}
