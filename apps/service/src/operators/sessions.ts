import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import type { OperatorRow } from '../store/schema.ts';
import { hashToken, newToken } from './session-token.ts';

/** A session ends this long after its last use. */
const SESSION_HOURS = 12;
/** The end is moved at most this often, since not every request should write. */
const SLIDE_AFTER_MINUTES = 5;

const fullLife = sql<Date>`now() + make_interval(hours => ${sql.lit(SESSION_HOURS)})`;
const slidesAt = sql<Date>`now() + make_interval(hours => ${sql.lit(SESSION_HOURS)}, mins => ${sql.lit(-SLIDE_AFTER_MINUTES)})`;

/** @returns the token for the cookie; only its hash is kept. */
export async function openSession(db: Db, operatorId: number): Promise<string> {
  const token = newToken();
  await db
    .insertInto('sessions')
    .values({ id_hash: hashToken(token), operator_id: operatorId, expires_at: fullLife })
    .execute();
  return token;
}

/** The operator of a session, which is prolonged. Null when there is no such session, or it has expired. */
export async function findSessionOperator(db: Db, token: string): Promise<OperatorRow | null> {
  const idHash = hashToken(token);
  const found = await db
    .selectFrom('sessions')
    .innerJoin('operators', 'operators.id', 'sessions.operator_id')
    .selectAll('operators')
    .select((row) => row('sessions.expires_at', '<', slidesAt).as('slides'))
    .where('sessions.id_hash', '=', idHash)
    .where('sessions.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { slides, ...operator } = found;
  if (slides)
    await db.updateTable('sessions').set({ expires_at: fullLife }).where('id_hash', '=', idHash).execute();
  return operator;
}

export async function closeSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('id_hash', '=', hashToken(token)).execute();
}

/** Which of these sessions, given as hashes, have ended: signed out, expired, or ended with a changed password. */
export async function lostSessions(db: Db, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const rows = await db
    .selectFrom('sessions')
    .select('id_hash')
    .where('id_hash', 'in', hashes)
    .where('expires_at', '>', sql<Date>`now()`)
    .execute();
  const lasting = new Set(rows.map(({ id_hash }) => id_hash));
  return hashes.filter((hash) => !lasting.has(hash));
}

/** For housekeeping: deletes expired sessions. */
export async function dropExpiredSessions(db: Db): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', sql<Date>`now()`).execute();
}
