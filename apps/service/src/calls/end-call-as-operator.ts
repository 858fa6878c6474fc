import type { ConsoleCall } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import type { OperatorRow } from '../store/schema.ts';
import { takesPart } from './conversation/find-conversation.ts';
import { endCall } from './end-call.ts';
import { findCallAtConsole, viewAtConsole } from './find-call-at-console.ts';

/**
 * An operator hangs up: one who is in the call or on the way into it, or a supervisor. An ended call stays as it is.
 * @throws FrontdeskError `call_not_found`, `forbidden`
 */
export async function endCallAsOperator(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<ConsoleCall> {
  const found = await findCallAtConsole(ctx, callId, operator);
  const { view, scope } = found;
  if (view.call.status === 'ended') return view.call;
  const theirs = takesPart(found, operator) || view.call.claimed_by?.login === operator.login;
  if (!theirs && !scope.everything) throw new FrontdeskError('forbidden');
  await endCall(ctx, {
    callId,
    reason: 'completed',
    by: 'operator',
    actor: `operator:${operator.login}`,
    // The claim may have lapsed meanwhile, and the call be another operator's.
    where: (call) =>
      scope.everything
        ? call.lit(true)
        : call.or([
            call('operator_id', '=', operator.id),
            call('claimed_by', '=', operator.id),
            call.exists(
              call
                .selectFrom('call_rings')
                .select('call_rings.call_id')
                .whereRef('call_rings.call_id', '=', 'calls.id')
                .where('call_rings.operator_id', '=', operator.id)
                .where('call_rings.state', '=', 'answered'),
            ),
          ]),
  });
  return await viewAtConsole(ctx, callId);
}
