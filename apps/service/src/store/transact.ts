import type { Db, Tx } from './db.ts';
import { isStalePlan } from './prepared-statements.ts';

/** Serialisation failure, deadlock, unique violation (PostgreSQL manual, appendix A). */
const CONFLICTS = ['40001', '40P01', '23505'];
const ATTEMPTS = 3;

/**
 * Runs a transaction, and the whole of it again when another one, by chance of the moment, was in its way, or a table has
 * changed under its prepared statements.
 */
export async function transact<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}

/** Another transaction was in the way; run again, this one may pass. */
export function isConflict(error: unknown): boolean {
  if (isStalePlan(error)) return true;
  return error instanceof Error && 'code' in error && CONFLICTS.includes(String(error.code));
}
