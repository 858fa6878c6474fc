import { sql } from 'kysely';
import type { Tx } from '../../store/db.ts';
import type { CallRow } from '../../store/schema.ts';
import { moveCall } from '../move-call.ts';
import { isWorthWaiting } from './worth-waiting.ts';

/** The visitor's page hears of it and takes its frame away before the room goes under it. */
const FAREWELL_S = 2;

/**
 * A ringing call that nobody took waits for those who are busy and were not tried yet. The queue has no rooms: this one is
 * released first, and the next who is free gets another. Undefined when there is nobody to wait for.
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
      release_at: sql<Date>`now() + make_interval(secs => ${FAREWELL_S})`,
    },
    where: isWorthWaiting,
  });
}
