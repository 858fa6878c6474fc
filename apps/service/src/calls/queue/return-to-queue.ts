import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { moveCall } from '../move-call.ts';
import { isWorthWaiting } from './worth-waiting.ts';

/** Time for the visitor's page to receive the event and remove its frame before the room is deleted. */
const FRAME_REMOVAL_S = 2;

/**
 * Puts a ringing call that nobody took back into the queue, to wait for operators who are busy and were not tried yet. Waiting
 * calls have no room: this one's is released, and the next operator gets another. Undefined when there is nobody to wait for.
 */
export async function returnToQueue(tx: Tx, callId: string): Promise<CallRow | undefined> {
  return await moveCall(tx, {
    callId,
    event: 'call.queued',
    actor: 'system',
    set: {
      claimed_by: null,
      claim_expires_at: null,
      ring_until: null,
      room_check_at: null,
      setup_until: null,
      room_gone_since: null,
      webclient_url: null,
      release_at: sql<Date>`now() + make_interval(secs => ${FRAME_REMOVAL_S})`,
    },
    where: isWorthWaiting,
  });
}
