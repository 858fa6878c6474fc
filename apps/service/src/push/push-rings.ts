import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import { hasOpenConsole } from '../operators/console-presence.ts';
import type { Db } from '../store/db.ts';
import type { Push, Subscription } from './push-client.ts';
import { dropSubscription } from './subscriptions.ts';

/** For how long a push about the end of a ring is worth delivering. */
const RING_OVER_TTL_S = 60;

/**
 * Notifies the browsers of operators who ring and have no console open, and later that the ring is over. Any node may run this at
 * any time: each ring is claimed by one. A push that gets lost is not sent again, as TrueConf's app rings as well.
 */
export async function pushRings(ctx: Context): Promise<void> {
  const pushes = [...(await ringsBegun(ctx.db)), ...(await ringsOver(ctx.db))];
  await Promise.all(
    pushes.map(async (push) => {
      if ((await ctx.push.send(push)) === 'gone') await dropSubscription(ctx.db, push.subscription.endpoint);
    }),
  );
}

interface Row extends Subscription {
  call_id: string;
  visitor_name: string;
  site_name: string;
}

async function ringsBegun(db: Db): Promise<Push[]> {
  const { rows } = await sql<Row & { expires_at: Date }>`
    with due as (
      select rings.call_id, rings.operator_id, coalesce(rings.ring_until, calls.ring_until, now()) as expires_at
      from call_rings rings
      join calls on calls.id = rings.call_id and calls.status in ('ringing', 'active')
        -- Not while its room is still being run.
        and calls.setup_until is null
      join operators on operators.id = rings.operator_id
      where rings.state = 'ringing' and rings.pushed_at is null and not ${hasOpenConsole}
        and exists (${subscriptionsOf(sql`rings.operator_id`)})
      for update of rings skip locked
    ), claimed as (
      update call_rings set pushed_at = now() from due
      where call_rings.call_id = due.call_id and call_rings.operator_id = due.operator_id
      returning due.*
    )
    select claimed.call_id, claimed.expires_at, calls.visitor_name, sites.name as site_name, subscribed.*
    from claimed
    join calls on calls.id = claimed.call_id
    join sites on sites.id = calls.site_id
    cross join lateral (${subscriptionsOf(sql`claimed.operator_id`)}) subscribed`.execute(db);
  return rows.map(({ call_id, visitor_name, site_name, expires_at, ...subscription }) => ({
    subscription,
    message: { type: 'ring', call_id, visitor_name, site_name, expires_at: expires_at.toISOString() },
    ttl: Math.max(0, Math.ceil((expires_at.getTime() - Date.now()) / 1000)),
  }));
}

async function ringsOver(db: Db): Promise<Push[]> {
  const { rows } = await sql<Row & { answered: boolean }>`
    with due as (
      select call_id, operator_id from call_rings rings
      where rings.pushed_at is not null and rings.state <> 'ringing'
      for update skip locked
    ), claimed as (
      update call_rings set pushed_at = null from due
      where call_rings.call_id = due.call_id and call_rings.operator_id = due.operator_id
      returning due.*
    )
    select claimed.call_id, calls.answered_at is not null as answered, calls.visitor_name, sites.name as site_name,
      subscribed.*
    from claimed
    join calls on calls.id = claimed.call_id
    join sites on sites.id = calls.site_id
    cross join lateral (${subscriptionsOf(sql`claimed.operator_id`)}) subscribed`.execute(db);
  return rows.map(({ call_id, visitor_name, site_name, answered, ...subscription }) => ({
    subscription,
    message: { type: 'ring_over', call_id, visitor_name, site_name, answered },
    ttl: RING_OVER_TTL_S,
  }));
}

/** The subscriptions of an operator's valid sessions. */
const subscriptionsOf = (operatorId: RawBuilder<unknown>) => sql`
  select push_subscriptions.endpoint, push_subscriptions.p256dh, push_subscriptions.auth from push_subscriptions
  join sessions on sessions.id_hash = push_subscriptions.session_hash
  where sessions.operator_id = ${operatorId} and sessions.expires_at > now()`;
