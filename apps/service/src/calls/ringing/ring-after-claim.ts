import { sql } from 'kysely';

/**
 * `ring_until` after a claim that came to nothing; for the update of `calls` that ends the claim. While an operator was on the
 * way in, the consoles of the others were silent, so these get the full ring time from now. If only the claimer rings, their
 * time goes on.
 */
export const ringUntilAfterClaim = sql<Date | null>`case
  when exists (select from call_rings where call_rings.call_id = calls.id and call_rings.state = 'ringing'
    and call_rings.operator_id <> calls.claimed_by)
  then (select now() + make_interval(secs => sites.ring_timeout_s) from sites where sites.id = calls.site_id)
  else coalesce(calls.ring_until, now()) end`;
