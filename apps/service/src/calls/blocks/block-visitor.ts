import { randomUUID } from 'node:crypto';
import type { Block, BlockRequest } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow, OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { endCallWithin, releaseInBackground } from '../end-call.ts';
import { findCallAtConsole } from '../find-call-at-console.ts';
import { blocksInForce } from './blocks.ts';
import { callerMarks } from './visitor-marks.ts';

/**
 * Blocks the visitor of a call on its site for a while, and ends the call if it goes on. For operators whom the call has rung, and
 * supervisors. A visitor who left nothing to recognise them by cannot be blocked,
 * and their call goes on.
 * @throws FrontdeskError `call_not_found`, `forbidden`, `visitor_not_recognised`
 */
export async function blockVisitor(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  request: BlockRequest,
): Promise<Block> {
  const { view, scope } = await findCallAtConsole(ctx, callId, operator);
  if (!scope.everything && !view.rungIds.has(operator.id)) throw new FrontdeskError('forbidden');
  const { blockId, ended } = await transact(ctx.db, async (tx) => ({
    ended: await endCallWithin(tx, {
      callId,
      reason: 'completed',
      by: 'operator',
      actor: `operator:${operator.login}`,
    }),
    blockId: await insertBlock(ctx, tx, await readCall(tx, callId), operator, request),
  }));
  if (ended !== undefined) releaseInBackground(ctx, ended);
  const [block] = await blocksInForce(ctx.db, blockId);
  if (block === undefined) throw new FrontdeskError('block_not_found');
  return block;
}

async function readCall(tx: Tx, callId: string): Promise<CallRow> {
  return await tx.selectFrom('calls').selectAll().where('id', '=', callId).executeTakeFirstOrThrow();
}

async function insertBlock(
  ctx: Context,
  tx: Tx,
  call: CallRow,
  operator: OperatorRow,
  { minutes, reason }: BlockRequest,
): Promise<string> {
  const id = randomUUID();
  const marks = callerMarks(ctx, call);
  if (Object.values(marks).every((mark) => mark === null)) throw new FrontdeskError('visitor_not_recognised');
  await tx
    .insertInto('blocks')
    .values({
      id,
      site_id: call.site_id,
      call_id: call.id,
      ...marks,
      reason: reason ?? null,
      blocked_by: operator.id,
      until: sql<Date>`now() + make_interval(mins => ${minutes})`,
    })
    .execute();
  return id;
}
