import type { Context } from '../../context.ts';
import { changePresence, type PresenceUpdate } from '../../operators/change-presence.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { declineRing } from './decline-ring.ts';

/** An operator sets their presence. When they go away, a call that rings for them goes to the next operator. */
export async function setPresence(
  ctx: Context,
  operatorId: number,
  update: PresenceUpdate,
): Promise<OperatorRow | null> {
  const operator = await changePresence(ctx, operatorId, update);
  if (update.status !== 'available') await declineRing(ctx, operatorId);
  return operator;
}
