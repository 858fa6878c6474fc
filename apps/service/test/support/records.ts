import { randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import type { Db } from '../../src/store/db.ts';
import type { CallsTable } from '../../src/store/schema.ts';
import { SITE } from './seed-desk.ts';

/** A moment so many seconds ago. */
export const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

/**
 * A call of the past, written straight into the table: made `madeAgo` seconds ago, answered after `waited` (null when
 * nobody did), over after `talked` more.
 */
export interface PastCall {
  readonly madeAgo?: number;
  readonly waited?: number | null;
  readonly talked?: number;
  readonly operator?: string;
  readonly site?: string;
  readonly department?: string;
  readonly row?: Partial<Insertable<CallsTable>>;
}

/** @returns its id. */
export async function pastCall(db: Db, past: PastCall = {}): Promise<string> {
  const { madeAgo = 600, waited = 5, talked = 60, operator = 'anna', site = SITE, department } = past;
  const made = ago(madeAgo);
  const after = (seconds: number) => new Date(made.getTime() + seconds * 1000);
  const answered = waited === null ? null : after(waited);
  const id = randomUUID();
  await db
    .insertInto('calls')
    .values((values) => ({
      id,
      site_id: values.selectFrom('sites').select('sites.id').where('key', '=', site),
      department_id: values
        .selectFrom('departments')
        .innerJoin('sites', 'sites.id', 'departments.site_id')
        .select('departments.id')
        .where('departments.key', '=', department ?? null)
        .where('sites.key', '=', site),
      operator_id:
        answered === null
          ? null
          : values.selectFrom('operators').select('operators.id').where('login', '=', operator),
      request_hash: sql<string>`'past'`,
      status: 'ended',
      end_reason: answered === null ? 'abandoned' : 'completed',
      visitor_name: 'Maria',
      created_at: made,
      answered_at: answered,
      ended_at: after((waited ?? 30) + (answered === null ? 0 : talked)),
      ...past.row,
    }))
    .execute();
  return id;
}
