import type { Call, KeepPlaceRequest } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import { assertCallerNotBlocked } from '../blocks/assert-not-blocked.ts';
import { findCallOfVisitor } from '../find-call.ts';
import { moveCall } from '../move-call.ts';
import { notWaiting } from './not-waiting.ts';

/**
 * A visitor in the queue asks to be rung back: their place is kept for the site's time even if they close the page (see
 * `become-callback.ts` for what then happens). A repeated request starts that time again.
 * @throws FrontdeskError `invalid_request` when there is no way to reach them; `call_ended`, `call_not_waiting`,
 * `visitor_blocked`
 */
export async function keepPlace(ctx: Context, callId: string, request: KeepPlaceRequest): Promise<Call> {
  await assertCallerNotBlocked(ctx, callId);
  const email = sql<string | null>`coalesce(${request?.email ?? null}, nullif(visitor_email, ''))`;
  const phone = sql<string | null>`coalesce(${request?.phone ?? null}, nullif(visitor_phone, ''))`;
  const kept = await moveCall(ctx.db, {
    callId,
    event: 'call.place_kept',
    actor: 'visitor',
    set: {
      visitor_email: email,
      visitor_phone: phone,
      place_kept_until: sql<Date>`now() + make_interval(
        mins => (select keep_place_minutes from sites where sites.id = calls.site_id))`,
    },
    where: () => sql<boolean>`coalesce(${email}, ${phone}) is not null`,
  });
  const call = await findCallOfVisitor(ctx, callId);
  if (kept !== undefined) return call;
  if (call.status !== 'queued') throw notWaiting(call);
  throw new FrontdeskError('invalid_request', {
    errors: [{ path: 'phone', message: 'a phone number or an e-mail address is needed' }],
  });
}
