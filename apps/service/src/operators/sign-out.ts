import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { changePresence } from './change-presence.ts';
import { hashToken } from './session-token.ts';
import { closeSession } from './sessions.ts';

/**
 * Ends this session and the consoles opened with it (those on other nodes at their next sign of life); with their last one
 * an operator who was available is signed out. Who chose to be away stays so.
 */
export async function signOut(ctx: Context, operatorId: number, token: string): Promise<void> {
  await closeSession(ctx.db, token);
  ctx.events.endSessions([hashToken(token)]);
  const other = await ctx.db
    .selectFrom('sessions')
    .select('id_hash')
    .where('operator_id', '=', operatorId)
    .where('expires_at', '>', sql<Date>`now()`)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined)
    await changePresence(ctx, operatorId, { status: 'signed_out', from: ['available'] });
}
