import { sql } from 'kysely';

/** An operator pressed Answer and is expected in the room. A condition on `calls`. */
export const claimHolds = sql<boolean>`coalesce(calls.claim_expires_at > now(), false)`;
