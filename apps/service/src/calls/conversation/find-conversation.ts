import type { Context } from '../../context.ts';
import { FrontdeskError } from '../../errors.ts';
import type { OperatorRow } from '../../store/schema.ts';
import { type CallAtConsole, findCallAtConsole } from '../find-call-at-console.ts';

/**
 * A conversation that an operator may invite others into or transfer: one they are in, or any for a supervisor.
 * @throws FrontdeskError `call_not_found`, `call_ended`, `call_not_active`, `forbidden`
 */
export async function findConversation(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<CallAtConsole> {
  const found = await findCallAtConsole(ctx, callId, operator);
  const { status } = found.view.call;
  if (status === 'ended') throw new FrontdeskError('call_ended');
  if (status !== 'active') throw new FrontdeskError('call_not_active');
  if (!found.scope.everything && !takesPart(found, operator)) throw new FrontdeskError('forbidden');
  return found;
}

export function takesPart({ view: { call } }: CallAtConsole, { login }: OperatorRow): boolean {
  return call.operator?.login === login || call.participants.some((member) => member.login === login);
}
