import type { EndReason, ProblemCode } from '@frontdesk/contract/vocabulary';
import { sql, type UpdateObject } from 'kysely';
import { releaseRoom } from '../conferences/release-room.ts';
import type { Context } from '../context.ts';
import type { Actor, CallCondition } from '../events/record-change.ts';
import type { Tx } from '../store/db.ts';
import type { CallRow, EndedBy, Schema } from '../store/schema.ts';
import { transact } from '../store/transact.ts';
import { moveCall } from './move-call.ts';
import { closeRings } from './ringing/close-rings.ts';

export interface Ending {
  readonly callId: string;
  /** `left` becomes `completed` in an active call, `abandoned` before. */
  readonly reason: Exclude<EndReason, 'abandoned'> | 'left';
  readonly by: EndedBy;
  readonly actor: Actor;
  /** With reason `failed`: the problem the visitor got. */
  readonly failure?: ProblemCode;
  /** What else changes with it. */
  readonly set?: UpdateObject<Schema, 'calls'>;
  /** What must hold besides the call not having ended. */
  readonly where?: CallCondition;
}

/**
 * Ends a call: status, event and rings in one transaction. Its room is released in the background, or by a sweep if this process
 * dies before. Undefined when the call had ended already, or `where` did not hold.
 */
export async function endCall(ctx: Context, ending: Ending): Promise<CallRow | undefined> {
  const ended = await transact(ctx.db, (tx) => endCallWithin(tx, ending));
  if (ended !== undefined) releaseInBackground(ctx, ended);
  return ended;
}

/** The same as part of a longer transaction; call `releaseInBackground` after its commit. */
export async function endCallWithin(tx: Tx, ending: Ending): Promise<CallRow | undefined> {
  const call = await moveCall(tx, {
    callId: ending.callId,
    event: 'call.ended',
    actor: ending.actor,
    set: {
      end_reason: reasonOf(ending),
      ended_by: ending.by,
      failure: ending.failure ?? null,
      ended_at: sql<Date>`now()`,
      release_at: sql<Date>`now()`,
      claimed_by: null,
      claim_expires_at: null,
      ring_until: null,
      webclient_url: null,
      ...ending.set,
    },
    where: ending.where,
    data: {
      reason: ending.reason,
      by: ending.by,
      ...(ending.failure === undefined ? {} : { failure: ending.failure }),
    },
  });
  if (call !== undefined) await closeRings(tx, call.id);
  return call;
}

export function releaseInBackground(ctx: Context, ended: CallRow): void {
  if (ended.room_requested_at === null) return;
  ctx.background.run('release room', () => releaseRoom(ctx, ended.id));
}

function reasonOf({ reason }: Ending) {
  if (reason !== 'left') return reason;
  // An update reads the status as it was before.
  return sql<EndReason>`case calls.status when 'active' then 'completed' else 'abandoned' end`;
}
