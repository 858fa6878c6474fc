import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { moveCall } from '../move-call.ts';

/** Has waited so long that a second department may take it as well. A condition on `calls`. */
export const isToOverflow = sql<boolean>`(calls.overflow_department_id is null and calls.callback_id is null
  and exists (select from departments own where own.id = calls.department_id
    and own.overflow_department_id is not null
    and calls.created_at <= now() - make_interval(secs => own.overflow_after_s)))`;

/** From now on the call is offered to operators of the second department too, beside those of its own. */
export async function overflowCall(ctx: Context, callId: string): Promise<void> {
  await moveCall(ctx.db, {
    callId,
    event: 'call.overflowed',
    actor: 'system',
    set: {
      overflow_department_id: sql<number>`(select own.overflow_department_id from departments own
        where own.id = calls.department_id)`,
    },
    where: () => isToOverflow,
  });
}
