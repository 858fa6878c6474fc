import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { claimHolds } from '../../events/claim-holds.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { endCallWithin, releaseInBackground } from '../end-call.ts';
import { moveCall } from '../move-call.ts';
import { returnToQueue } from '../queue/return-to-queue.ts';
import { awaitVisitor } from './await-visitor.ts';
import { offerCall, offerScope, type Rung } from './offer-call.ts';
import { planInvitations, ringApps } from './ring-apps.ts';

/** What became of a call that an operator declined or missed. */
export type PassedOn =
  | { kind: 'rings on' }
  | { kind: 'offered'; call: CallRow; rung: Rung[] }
  | { kind: 'waits' }
  | { kind: 'awaits visitor' }
  | { kind: 'ended'; call: CallRow };

/**
 * Offers a ringing call that an operator declined or missed to the next free one who was not tried yet, in the same room. If
 * there is none, and nobody rings or is on the way in, the call waits for those who are busy, or ends as `no_answer`. While the
 * visitor is away it is not passed on. Part of the transaction of the move before; call `followUp` after the commit.
 */
export async function passOn(tx: Tx, call: CallRow): Promise<PassedOn> {
  if (await isBeingAnswered(tx, call)) return { kind: 'rings on' };
  // A call back was made by one operator, and its visitor does not wait for another.
  if (call.callback_id !== null) return await giveUp(tx, call.id);
  if (call.visitor_lost_at !== null) {
    await awaitVisitor(tx, call.id);
    return { kind: 'awaits visitor' };
  }
  const site = await tx
    .selectFrom('sites')
    .where('id', '=', call.site_id)
    .select(['routing', 'ring_timeout_s', 'queue'])
    .executeTakeFirstOrThrow();
  const rung = await offerCall(tx, call.id, offerScope(call, site.routing));
  if (rung.length === 0) return await waitOrEnd(tx, call.id, site.queue);
  const offered = await moveCall(tx, {
    callId: call.id,
    event: 'call.offered',
    actor: 'system',
    set: { ring_until: sql<Date>`now() + make_interval(secs => ${site.ring_timeout_s})` },
    data: { operators: rung.map(({ login }) => login) },
  });
  if (offered === undefined) return { kind: 'rings on' };
  await planInvitations(tx, call.id, rung);
  return { kind: 'offered', call: offered, rung };
}

async function waitOrEnd(tx: Tx, callId: string, queue: boolean): Promise<PassedOn> {
  if (queue && (await returnToQueue(tx, callId)) !== undefined) return { kind: 'waits' };
  return await giveUp(tx, callId);
}

async function giveUp(tx: Tx, callId: string): Promise<PassedOn> {
  const ended = await endCallWithin(tx, { callId, reason: 'no_answer', by: 'system', actor: 'system' });
  return ended === undefined ? { kind: 'rings on' } : { kind: 'ended', call: ended };
}

export function followUp(ctx: Context, passed: PassedOn): void {
  if (passed.kind === 'ended') releaseInBackground(ctx, passed.call);
  if (passed.kind !== 'offered') return;
  const { call, rung } = passed;
  const { conference_id } = call;
  if (conference_id === null) return;
  ctx.background.run('ring operators', () => ringApps(ctx, call.id, conference_id, rung));
}

async function isBeingAnswered(tx: Tx, call: CallRow): Promise<boolean> {
  const { is_being_answered } = await tx
    .selectFrom('calls')
    .where('id', '=', call.id)
    .select(
      sql<boolean>`${claimHolds} or exists (select from call_rings
        where call_rings.call_id = calls.id and call_rings.state = 'ringing')`.as('is_being_answered'),
    )
    .executeTakeFirstOrThrow();
  return is_being_answered;
}
