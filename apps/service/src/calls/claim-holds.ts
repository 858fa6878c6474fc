import { sql } from 'kysely';

/** Somebody pressed Answer and is expected in the room. To be used on `calls`. */
export const claimHolds = sql<boolean>`coalesce(calls.claim_expires_at > now(), false)`;
