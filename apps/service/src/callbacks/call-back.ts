import { randomUUID } from 'node:crypto';
import type { CallbackCall } from '@frontdesk/contract';
import { claimCall } from '../calls/ringing/claim-call.ts';
import { setRing } from '../calls/ringing/set-ring.ts';
import { takeFromOtherCalls, talksElsewhere } from '../calls/ringing/take-from-other-calls.ts';
import { hasGuestConnection } from '../calls/room/guest-licence.ts';
import { type SetUp, setUpCall } from '../calls/room/set-up-call.ts';
import { roomAddress } from '../conferences/room-address.ts';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { mayServe } from '../events/console-scope.ts';
import type { Tx } from '../store/db.ts';
import type { OperatorRow } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { changeCallback } from './change-callback.ts';
import { findCallback } from './find-callback.ts';
import { insertCallBack } from './insert-call-back.ts';

/**
 * An operator calls somebody back: makes a call that is theirs from the start, with a room that the visitor enters by a link.
 * Repeated while that call goes on, it returns the same addresses again.
 * @throws FrontdeskError `already_answered` when a colleague is calling back already, and others
 */
export async function callBack(
  ctx: Context,
  callbackId: string,
  operator: OperatorRow,
): Promise<CallbackCall> {
  const { view, scope } = await findCallback(ctx, callbackId, operator);
  // The operator it is assigned to may do it, whatever their department.
  const theirs = view.operatorId === operator.id;
  if (!scope.everything && !theirs && !mayServe(scope, view)) throw new FrontdeskError('forbidden');
  const { callId, setUp } = await transact(ctx.db, (tx) => place(ctx, tx, callbackId, operator));
  if (setUp !== null && (await setUpCall(ctx, setUp)) === undefined) throw new FrontdeskError('call_ended');
  const answered = await claimCall(ctx, callId, operator);
  return { ...answered, visitor_url: await visitorAddress(ctx, callId) };
}

interface Placed {
  readonly callId: string;
  /** Null when the call exists already. */
  readonly setUp: SetUp | null;
}

async function place(ctx: Context, tx: Tx, callbackId: string, operator: OperatorRow): Promise<Placed> {
  const running = await runningCall(tx, callbackId);
  // Its room is still being made, for the colleague who was first.
  if (running?.status === 'queued') throw new FrontdeskError('already_answered');
  if (running !== undefined) return { callId: running.id, setUp: null };
  const callId = randomUUID();
  if (await talksElsewhere(tx, operator.id, callId)) {
    throw new FrontdeskError('forbidden', { detail: 'You are in another call' });
  }
  if (!(await hasGuestConnection(ctx, tx, callId))) throw new FrontdeskError('no_guest_connection');
  const { visitorName, siteName, ringTimeoutS } = await insertCallBack(tx, { callId, callbackId, operator });
  await takeFromOtherCalls(tx, operator.id, callId);
  await setRing(tx, callId, operator.id, 'ringing');
  await changeCallback(tx, callbackId, { state: 'in_progress', assignee_id: operator.id });
  // Never recorded: the visitor has not been asked for consent.
  const plan = {
    callId,
    visitorName,
    siteName,
    recording: false,
    operators: [operator.trueconf_id] as const,
  };
  // The set-up goes on if the operator leaves; the sweeps deal with a room that nobody enters.
  return { callId, setUp: { plan, ringTimeoutS, gone: new AbortController().signal } };
}

/** The call that answers this request, if there is one. Simultaneous requests wait for the lock and then find it. */
async function runningCall(tx: Tx, callbackId: string) {
  await tx.selectFrom('callbacks').where('id', '=', callbackId).select('id').forUpdate().execute();
  return await tx
    .selectFrom('calls')
    .where('callback_id', '=', callbackId)
    .where('status', '<>', 'ended')
    .select(['id', 'status'])
    .executeTakeFirst();
}

async function visitorAddress(ctx: Context, callId: string): Promise<string> {
  const { conference_id, room_url } = await ctx.db
    .selectFrom('calls')
    .where('id', '=', callId)
    .select(['conference_id', 'room_url'])
    .executeTakeFirstOrThrow();
  // Unreachable: a claimed call has a room.
  if (conference_id === null) throw new Error('a call without a room was claimed');
  return roomAddress(ctx, { conferenceId: conference_id, roomUrl: room_url });
}
