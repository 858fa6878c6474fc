import type { ConsoleCall } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { Tx } from '../../store/db.ts';
import type { CallRow, OperatorRow } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { viewAtConsole } from '../find-call-at-console.ts';
import { moveCall } from '../move-call.ts';
import {
  askColleagues,
  type Colleague,
  findColleague,
  ringColleagues,
  WATCH_CLOSELY,
} from './ask-colleagues.ts';
import { findConversation, takesPart } from './find-conversation.ts';

export interface TransferTo {
  /** Login of a colleague, or else the key of a department. */
  readonly operator?: string | undefined;
  readonly department?: string | undefined;
  readonly warm: boolean;
}

/** Columns of a call that is not being transferred. */
export const NO_TRANSFER = {
  transfer_from: null,
  transfer_since: null,
  transfer_to: null,
  transfer_department_id: null,
  transfer_warm: false,
} as const;

interface Target {
  readonly colleagues: readonly Colleague[];
  readonly operatorId: number | null;
  readonly departmentId: number | null;
}

/**
 * Offers a conversation to a colleague, or to all who are free in a department. It stays with its operator until one has joined
 * (see `join-conversation.ts`), and for good if nobody does.
 * @throws FrontdeskError as `findConversation`; `invalid_request`, `transfer_pending`, `operator_unavailable`,
 * `nobody_available`
 */
export async function transferCall(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
  to: TransferTo,
): Promise<ConsoleCall> {
  const found = await findConversation(ctx, callId, operator);
  const giver = takesPart(found, operator) ? operator.id : found.view.operatorId;
  const { call, rung } = await transact(ctx.db, async (tx) => {
    const target = await findTarget(tx, found.view.siteId, to);
    const call = await start(tx, callId, operator, { target, giver, to });
    const ids = await askColleagues(tx, call, target.colleagues, 'transfer');
    const rung = target.colleagues.filter(({ id }) => ids.includes(id));
    if (rung.length > 0) return { call, rung };
    throw new FrontdeskError(to.operator === undefined ? 'nobody_available' : 'operator_unavailable');
  });
  ringColleagues(ctx, call, rung);
  return await viewAtConsole(ctx, callId);
}

async function start(
  tx: Tx,
  callId: string,
  operator: OperatorRow,
  { target, giver, to }: { target: Target; giver: number | null; to: TransferTo },
): Promise<CallRow> {
  const call = await moveCall(tx, {
    callId,
    event: 'call.transfer_started',
    actor: `operator:${operator.login}`,
    set: {
      ...WATCH_CLOSELY,
      transfer_from: giver,
      transfer_since: sql<Date>`now()`,
      transfer_to: target.operatorId,
      transfer_department_id: target.departmentId,
      transfer_warm: to.warm,
    },
    where: (row) => row('transfer_from', 'is', null),
    data: { ...to },
  });
  if (call !== undefined) return call;
  throw new FrontdeskError((await isActive(tx, callId)) ? 'transfer_pending' : 'call_not_active');
}

async function isActive(tx: Tx, callId: string): Promise<boolean> {
  const { status } = await tx
    .selectFrom('calls')
    .where('id', '=', callId)
    .select('status')
    .executeTakeFirstOrThrow();
  return status === 'active';
}

async function findTarget(tx: Tx, siteId: number, { operator, department }: TransferTo): Promise<Target> {
  if (operator !== undefined) {
    const colleague = await findColleague(tx, operator);
    return { colleagues: [colleague], operatorId: colleague.id, departmentId: null };
  }
  const known = await tx
    .selectFrom('departments')
    .where('site_id', '=', siteId)
    .where('key', '=', department ?? '')
    .select('id')
    .executeTakeFirst();
  if (known === undefined) {
    throw new FrontdeskError('invalid_request', {
      errors: [{ path: 'department', message: 'this site has no such department' }],
    });
  }
  const colleagues = await tx
    .selectFrom('department_operators')
    .innerJoin('operators', 'operators.id', 'department_operators.operator_id')
    .where('department_operators.department_id', '=', known.id)
    .select(['operators.id', 'operators.login', 'operators.name', 'operators.trueconf_id'])
    .execute();
  return { colleagues, operatorId: null, departmentId: known.id };
}
