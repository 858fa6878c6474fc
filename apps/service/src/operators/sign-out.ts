import type { Context } from '../context.ts';
import { changePresence } from './change-presence.ts';
import { hashToken } from './session-token.ts';
import { closeSession } from './sessions.ts';

/**
 * Ends this session and the consoles opened with it (those on other nodes at their next sign of life). An operator who was
 * available is signed out, unless another console of theirs is open: sessions outlive the browsers they were made in, so
 * that there is one says nothing. One that is open on another node says so at its next sign of life. Who chose to be away
 * stays so.
 */
export async function signOut(ctx: Context, operatorId: number, token: string): Promise<void> {
  await closeSession(ctx.db, token);
  ctx.events.endSessions([hashToken(token)]);
  if (ctx.events.watchingOperators().includes(operatorId)) return;
  await changePresence(ctx, operatorId, { status: 'signed_out', from: ['available'] });
}
