import type { Block } from '@frontdesk/contract';
import { sql } from 'kysely';
import { FrontdeskError } from '../../errors.ts';
import type { Db } from '../../store/db.ts';
import type { OperatorRow } from '../../store/schema.ts';

/** The blocks in force, newest first. For supervisors. @throws FrontdeskError `forbidden` */
export async function listBlocks(db: Db, operator: OperatorRow): Promise<Block[]> {
  assertSupervisor(operator);
  return await blocksInForce(db);
}

/** Ends a block. For supervisors. @throws FrontdeskError `forbidden`, `block_not_found` */
export async function liftBlock(db: Db, operator: OperatorRow, blockId: string): Promise<void> {
  assertSupervisor(operator);
  const lifted = await db.deleteFrom('blocks').where('id', '=', blockId).returning('id').executeTakeFirst();
  if (lifted === undefined) throw new FrontdeskError('block_not_found');
}

/** All blocks in force, or the one with this id. */
export async function blocksInForce(db: Db, blockId?: string): Promise<Block[]> {
  const rows = await db
    .selectFrom('blocks')
    .innerJoin('sites', 'sites.id', 'blocks.site_id')
    .leftJoin('calls', 'calls.id', 'blocks.call_id')
    .leftJoin('operators', 'operators.id', 'blocks.blocked_by')
    .where('blocks.until', '>', sql<Date>`now()`)
    .$if(blockId !== undefined, (query) => query.where('blocks.id', '=', blockId ?? ''))
    .select(['blocks.id', 'blocks.call_id', 'blocks.reason', 'blocks.created_at', 'blocks.until'])
    .select(['sites.key', 'sites.name', 'calls.visitor_name', 'operators.login', 'operators.name as by_name'])
    .orderBy('blocks.created_at', 'desc')
    .execute();
  return rows.map(({ key, name, login, by_name, created_at, until, ...row }) => ({
    ...row,
    site: { key, name },
    blocked_by: login === null || by_name === null ? null : { login, name: by_name },
    created_at: created_at.toISOString(),
    until: until.toISOString(),
  }));
}

export async function dropPastBlocks(db: Db): Promise<void> {
  await db.deleteFrom('blocks').where('until', '<=', sql<Date>`now()`).execute();
}

function assertSupervisor({ role }: OperatorRow): void {
  if (role === 'operator') throw new FrontdeskError('forbidden');
}
