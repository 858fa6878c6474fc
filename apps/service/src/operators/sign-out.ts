import type { Context } from '../context.ts';
import { changePresence } from './change-presence.ts';
import { hashToken } from './session-token.ts';
import { closeSession } from './sessions.ts';

/**
 * Ends this session and the consoles opened with it (those on other nodes at their next heartbeat). An available operator is
 * signed out unless another console of theirs is open; another session alone does not count, since sessions outlive the
 * browsers they were made in. A console open on another node says so at its next heartbeat. An operator who is away stays away.
 */
export async function signOut(ctx: Context, operatorId: number, token: string): Promise<void> {
  await closeSession(ctx.db, token);
  ctx.events.endSessions([hashToken(token)]);
  if (ctx.events.watchingOperators().includes(operatorId)) return;
  await changePresence(ctx, operatorId, { status: 'signed_out', from: ['available'] });
}
