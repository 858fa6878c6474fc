import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { GUEST_LINK_LIMIT_MS } from './time-limits.ts';
import { frameAddress } from './web-address.ts';

/** The credential in a guest link is short-lived; how short is nowhere documented. */
const FRESH_S = 60;

/** The visitor's own way into the web client, or null where the server lists none. Holds a credential. */
export async function fetchGuestLink(
  ctx: Context,
  conferenceId: string,
  visitorName: string,
): Promise<string | null> {
  const link = await ctx.trueconf.software.guestLink(
    conferenceId,
    { displayName: visitorName },
    { signal: AbortSignal.timeout(GUEST_LINK_LIMIT_MS) },
  );
  return frameAddress(link);
}

/**
 * For a visitor who comes back (a reloaded page): a new link when the stored one has aged. Any failure keeps the old one,
 * and of several who ask at once only the first fetches.
 */
export async function refreshGuestLink(ctx: Context, callId: string): Promise<void> {
  const call = await ctx.db
    .updateTable('calls')
    .set({ webclient_url_at: sql<Date>`now()` })
    .where('id', '=', callId)
    .where('status', 'in', ['ringing', 'active'])
    .where('room_state', '=', 'running')
    .where('webclient_url_at', '<', sql<Date>`now() - make_interval(secs => ${FRESH_S})`)
    .returning(['conference_id', 'visitor_name'])
    .executeTakeFirst();
  if (call === undefined || call.conference_id === null) return;
  try {
    const link = await fetchGuestLink(ctx, call.conference_id, call.visitor_name);
    if (link === null) return;
    await ctx.db
      .updateTable('calls')
      .set({ webclient_url: link })
      .where('id', '=', callId)
      .where('conference_id', '=', call.conference_id)
      .where('status', 'in', ['ringing', 'active'])
      .execute();
  } catch (error) {
    ctx.log.warn({ fault: describeFault(error), callId }, 'guest link could not be renewed');
  }
}
