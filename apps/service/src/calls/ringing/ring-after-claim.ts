import { sql } from 'kysely';

/**
 * While somebody is on the way into the room, the consoles of the others are silent. When nobody came of it, those who are
 * still rung get the whole time of a ring from that moment; whoever rings alone goes on with theirs. For `ring_until`, in
 * the update of `calls` that ends the claim.
 */
export const ringUntilAfterClaim = sql<Date | null>`case
  when exists (select from call_rings where call_rings.call_id = calls.id and call_rings.state = 'ringing'
    and call_rings.operator_id <> calls.claimed_by)
  then (select now() + make_interval(secs => sites.ring_timeout_s) from sites where sites.id = calls.site_id)
  else coalesce(calls.ring_until, now()) end`;
