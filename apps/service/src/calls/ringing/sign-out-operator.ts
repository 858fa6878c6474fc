import type { Context } from '../../context.ts';
import { signOut } from '../../operators/sign-out.ts';
import { declineRing } from './decline-ring.ts';

/** Signs an operator out; a call that rings only at their console goes to the next operator. */
export async function signOutOperator(ctx: Context, operatorId: number, token: string): Promise<void> {
  await signOut(ctx, operatorId, token);
  await declineRing(ctx, operatorId);
}
