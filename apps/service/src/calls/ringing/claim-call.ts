import type { AnsweredCall } from '@frontdesk/contract';
import { sql } from 'kysely';
import { operatorLinks } from '../../conferences/operator-links.ts';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { mayServe } from '../../events/console-scope.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow, OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { acceptAsk } from '../conversation/accept-ask.ts';
import { takesPart } from '../conversation/find-conversation.ts';
import { type CallAtConsole, findCallAtConsole, viewAtConsole } from '../find-call-at-console.ts';
import { moveCall } from '../move-call.ts';
import { CLAIM_S, REJOIN_S } from '../time-limits.ts';
import { setRing } from './set-ring.ts';
import { takeFromOtherCalls, talksElsewhere } from './take-from-other-calls.ts';

/**
 * An operator presses Answer: the call is theirs for 15 s, within which TrueConf must show them in the room (see
 * `confirm-answer.ts`). If two press at once, a conditional update lets one win, and the other gets their name. Pressing again,
 * or returning to a call they are in, gives the addresses of the room once more. A colleague who was asked into a conversation
 * answers in the same way (see `accept-ask.ts`).
 * @throws FrontdeskError `already_answered`, `call_ended`, `call_not_found`, `forbidden`
 */
export async function claimCall(ctx: Context, callId: string, operator: OperatorRow): Promise<AnsweredCall> {
  const found = await findCallAtConsole(ctx, callId, operator);
  const asked = isAsked(found, operator) ? await acceptAsk(ctx, callId, operator) : undefined;
  const call = asked ?? (await claimOrComeBack(ctx, callId, operator, found));
  const links = await operatorLinks(ctx, roomOf(call), operator.trueconf_id);
  return {
    call: await viewAtConsole(ctx, callId),
    webclient_url: links.webclientUrl,
    app_url: links.appUrl,
  };
}

/** A colleague called into a conversation, rather than one of those who may take a new call. */
function isAsked({ view: { call } }: CallAtConsole, { login }: OperatorRow): boolean {
  return call.status === 'active' && call.ringing.some((asked) => asked.login === login);
}

async function claimOrComeBack(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  found: CallAtConsole,
): Promise<CallRow> {
  const { view, scope } = found;
  const theirs = view.operatorId === operator.id || takesPart(found, operator) || callsBack(found, operator);
  if (!scope.everything && !mayServe(scope, view) && !theirs) throw new FrontdeskError('forbidden');
  const claimed = await transact(ctx.db, (tx) => claim(tx, callId, operator));
  return claimed ?? (await comeBack(ctx, callId, operator, takesPart(found, operator)));
}

/** A call back belongs to the operator who makes it, whoever else may serve its department. */
function callsBack({ view: { call, rungIds } }: CallAtConsole, { id }: OperatorRow): boolean {
  return call.callback_id !== null && rungIds.has(id);
}

async function claim(tx: Tx, callId: string, operator: OperatorRow): Promise<CallRow | undefined> {
  if (await talksElsewhere(tx, operator.id, callId)) {
    throw new FrontdeskError('forbidden', { detail: 'You are in another call' });
  }
  const call = await moveCall(tx, {
    callId,
    event: 'call.claimed',
    actor: `operator:${operator.login}`,
    set: {
      claimed_by: operator.id,
      claim_expires_at: sql<Date>`now() + make_interval(secs => ${CLAIM_S})`,
      room_check_at: sql<Date>`now()`,
    },
    where: (row) => row.or([row('claimed_by', 'is', null), row('claim_expires_at', '<=', sql<Date>`now()`)]),
  });
  if (call === undefined) return undefined;
  await takeFromOtherCalls(tx, operator.id, callId);
  await setRing(tx, callId, operator.id, 'ringing');
  return call;
}

/** After a reload it takes a moment until TrueConf shows the operator in the room again, so the next check is put off. */
async function comeBack(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  isIn: boolean,
): Promise<CallRow> {
  const call = await callOfTheirs(ctx, callId, operator, isIn);
  await ctx.db
    .updateTable('call_rings')
    .set({ missing_since: null })
    .where('call_id', '=', callId)
    .where('operator_id', '=', operator.id)
    .where('missing_since', 'is not', null)
    .execute();
  await ctx.db
    .updateTable('calls')
    .set({
      operator_missing_since: null,
      room_check_at: sql<Date>`now() + make_interval(secs => ${REJOIN_S})`,
    })
    .where('id', '=', callId)
    .where('status', '=', 'active')
    .execute();
  return call;
}

/** The call, if it is this operator's already. @throws FrontdeskError saying why it cannot be claimed */
async function callOfTheirs(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  isIn: boolean,
): Promise<CallRow> {
  const call = await ctx.db
    .selectFrom('calls')
    .leftJoin('operators', (join) =>
      join.on('operators.id', '=', sql<number>`coalesce(calls.operator_id, calls.claimed_by)`),
    )
    .where('calls.id', '=', callId)
    .selectAll('calls')
    .select('operators.name as answered_by')
    .executeTakeFirstOrThrow();
  if (call.status === 'ended') throw new FrontdeskError('call_ended');
  if (call.status === 'queued')
    throw new FrontdeskError('forbidden', { detail: 'The call does not ring yet' });
  if (isIn || (call.operator_id ?? call.claimed_by) === operator.id) return call;
  throw new FrontdeskError(
    'already_answered',
    call.answered_by === null ? {} : { answered_by: call.answered_by },
  );
}

function roomOf(call: CallRow) {
  // A ringing or active call has a room: `call.ringing` is the event of its start.
  if (call.conference_id === null) throw new Error('a call without a room rings');
  return { conferenceId: call.conference_id, roomUrl: call.room_url };
}
