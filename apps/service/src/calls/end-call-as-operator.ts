import type { ConsoleCall } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import type { OperatorRow } from '../store/schema.ts';
import { endCall } from './end-call.ts';
import { findCallAtConsole, viewAtConsole } from './find-call-at-console.ts';

/**
 * An operator hangs up: the one in the call or on the way into it, or a supervisor. A call that is over stays as it is.
 * @throws FrontdeskError `call_not_found`, `forbidden`
 */
export async function endCallAsOperator(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<ConsoleCall> {
  const { view, scope } = await findCallAtConsole(ctx, callId, operator);
  if (view.call.status === 'ended') return view.call;
  const theirs = [view.call.operator?.login, view.call.claimed_by?.login].includes(operator.login);
  if (!theirs && !scope.everything) throw new FrontdeskError('forbidden');
  await endCall(ctx, {
    callId,
    reason: 'completed',
    by: 'operator',
    actor: `operator:${operator.login}`,
    // Meanwhile the claim may have lapsed and the call be somebody else's.
    where: (call) =>
      scope.everything
        ? call.lit(true)
        : call.or([call('operator_id', '=', operator.id), call('claimed_by', '=', operator.id)]),
  });
  return await viewAtConsole(ctx, callId);
}
