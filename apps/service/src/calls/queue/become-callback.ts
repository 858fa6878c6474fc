import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { notifyOfCallback } from '../../events/record-callback.ts';
import type { CallCondition } from '../../events/record-change.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { endCallWithin } from '../end-call.ts';
import { isVisitorAway } from '../visitor/visitor-away.ts';

/** Waiting with a kept place, while the visitor is away. A condition on `calls`. */
export const isLeftBehind = sql<boolean>`(calls.status = 'queued' and calls.setup_until is null
  and calls.place_kept_until is not null and ${isVisitorAway})`;

/**
 * Turns a call with a kept place into a callback request, when its turn or its end has come and the visitor is away. False when
 * it is not such a call, or `where` does not hold.
 */
export async function becomeCallback(ctx: Context, callId: string, where: CallCondition): Promise<boolean> {
  return await transact(ctx.db, (tx) => becomeCallbackWithin(tx, callId, where));
}

export async function becomeCallbackWithin(tx: Tx, callId: string, where?: CallCondition): Promise<boolean> {
  const call = await endCallWithin(tx, {
    callId,
    reason: 'left',
    by: 'system',
    actor: 'system',
    where: (row) => row.and([isLeftBehind, ...(where === undefined ? [] : [where(row)])]),
  });
  if (call !== undefined) await insertCallback(tx, call);
  return call !== undefined;
}

async function insertCallback(tx: Tx, call: CallRow): Promise<void> {
  await tx
    .with('written', (query) =>
      query
        .insertInto('callbacks')
        .values({
          id: randomUUID(),
          site_id: call.site_id,
          department_id: call.department_id,
          call_id: call.id,
          name: call.visitor_name,
          email: call.visitor_email,
          phone: call.visitor_phone,
          message: call.message ?? call.topic,
        })
        .returning('id'),
    )
    .selectFrom('written')
    .select(notifyOfCallback)
    .execute();
}
