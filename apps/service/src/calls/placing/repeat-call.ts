import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { CallRow } from '../../store/schema.ts';
import { REPEAT_WAIT_MS } from '../time-limits.ts';
import type { NewCallRequest } from './new-call.ts';

/** The row is read again after this time even without an event. */
const LOOK_EVERY_MS = 1_000;
const RETRY_AFTER_S = 2;

/**
 * Finds the call that an earlier request with the same key made, and waits while it is still being set up.
 * @returns its id; null when that call was given up and the key is free again.
 * @throws FrontdeskError the problem the first request got; `call_ended` when its call is over; `invalid_request` when the key came
 * with another body.
 */
export async function repeatCall(
  ctx: Context,
  request: NewCallRequest,
  gone: AbortSignal,
): Promise<string | null> {
  const first = await findByKey(ctx, request);
  if (first === undefined) return null;
  if (first.request_hash !== request.hash) {
    throw new FrontdeskError('invalid_request', {
      errors: [{ path: 'Idempotency-Key', message: 'was used for another request' }],
    });
  }
  const call = await settled(ctx, first.id, gone);
  if (call.failure !== null) throw new FrontdeskError(call.failure, { retry_after_s: RETRY_AFTER_S });
  if (call.idempotency_key === null) return null;
  if (call.status === 'ended') throw new FrontdeskError('call_ended');
  return call.id;
}

async function settled(ctx: Context, callId: string, gone: AbortSignal): Promise<CallRow> {
  const patience = AbortSignal.any([gone, ctx.stopping, AbortSignal.timeout(REPEAT_WAIT_MS)]);
  while (!patience.aborted) {
    const next = ctx.events.nextEvent(
      callId,
      AbortSignal.any([patience, AbortSignal.timeout(LOOK_EVERY_MS)]),
    );
    const call = await ctx.db
      .selectFrom('calls')
      .selectAll()
      .where('id', '=', callId)
      .executeTakeFirstOrThrow();
    if (call.status === 'ended' || call.setup_until === null) return call;
    await next;
  }
  throw new FrontdeskError('service_unavailable', { retry_after_s: RETRY_AFTER_S });
}

async function findByKey(
  ctx: Context,
  { site, idempotencyKey }: NewCallRequest,
): Promise<CallRow | undefined> {
  return await ctx.db
    .selectFrom('calls')
    .selectAll()
    .where('site_id', '=', site.id)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst();
}
