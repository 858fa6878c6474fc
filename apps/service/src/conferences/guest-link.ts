import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { namedAddress } from './named-address.ts';
import { GUEST_LINK_LIMIT_MS } from './time-limits.ts';

/** The credential in a guest link is short-lived; TrueConf does not document how short. */
const FRESH_S = 60;
/** Publishing the end of a set-up takes a commit; the rest is for a busy node. */
const SET_UP_WITHIN_MS = 2_000;

/**
 * The visitor's own way into the web client, or null where the server lists none. Holds a credential.
 * @throws TrueConfError, or FrontdeskError when no page may show what it lists.
 */
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
  return namedAddress(ctx, link);
}

/**
 * Renews the stored guest link of a visitor who opens or reloads a page, if it is too old. After a failure the old one stays,
 * and of several requests at once only the first fetches a new one.
 */
export async function refreshGuestLink(ctx: Context, callId: string): Promise<void> {
  const age = await ageOfLink(ctx, callId);
  if (age === 'on its way') await setUpEnds(ctx, callId);
  if (age === 'old') await renewLink(ctx, callId);
}

type Age = 'on its way' | 'old' | 'fresh';

async function ageOfLink(ctx: Context, callId: string): Promise<Age> {
  const call = await ctx.db
    .selectFrom('calls')
    .where('id', '=', callId)
    .where('status', 'in', ['ringing', 'active'])
    .select(isOld.as('is_old'))
    .select(sql<boolean>`setup_until is not null`.as('is_set_up'))
    .executeTakeFirst();
  if (call?.is_set_up) return 'on its way';
  return call?.is_old ? 'old' : 'fresh';
}

/** The link is stored right after the visitor got the answer to their call: a visitor this quick waits for it. */
async function setUpEnds(ctx: Context, callId: string): Promise<void> {
  const patience = new AbortController();
  const next = ctx.events.nextEvent(
    callId,
    AbortSignal.any([patience.signal, ctx.stopping, AbortSignal.timeout(SET_UP_WITHIN_MS)]),
  );
  if ((await ageOfLink(ctx, callId)) !== 'on its way') patience.abort();
  await next;
}

const isOld = sql<boolean>`coalesce(
  room_state = 'running' and webclient_url_at < now() - make_interval(secs => ${sql.lit(FRESH_S)}), false)`;

async function renewLink(ctx: Context, callId: string): Promise<void> {
  const call = await ctx.db
    .updateTable('calls')
    .set({ webclient_url_at: sql<Date>`now()` })
    .where('id', '=', callId)
    .where('status', 'in', ['ringing', 'active'])
    .where(isOld)
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
