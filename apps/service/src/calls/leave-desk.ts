import type { Context } from '../context.ts';
import { signOut } from '../operators/sign-out.ts';
import { declineRing } from './decline-ring.ts';

/** An operator signs out; what rang at their console alone is passed on. */
export async function leaveDesk(ctx: Context, operatorId: number, token: string): Promise<void> {
  await signOut(ctx, operatorId, token);
  await declineRing(ctx, operatorId);
}
