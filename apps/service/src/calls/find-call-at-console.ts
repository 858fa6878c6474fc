import type { ConsoleCall } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { type ConsoleScope, loadConsoleScope, maySee } from '../events/console-scope.ts';
import { type ConsoleView, consoleViews } from '../events/console-view.ts';
import type { OperatorRow } from '../store/schema.ts';

export interface CallAtConsole {
  readonly view: ConsoleView;
  readonly scope: ConsoleScope;
}

/**
 * A call that an operator wants to act on. One they may not see counts as unknown.
 * @throws FrontdeskError `call_not_found`
 */
export async function findCallAtConsole(
  ctx: Context,
  callId: string,
  operator: OperatorRow,
): Promise<CallAtConsole> {
  const [scope, views] = await Promise.all([
    loadConsoleScope(ctx.db, operator.id),
    consoleViews(ctx.db, [callId]),
  ]);
  const view = views.get(callId);
  if (view === undefined || !maySee(scope, view)) throw new FrontdeskError('call_not_found');
  return { view, scope };
}

export async function viewAtConsole(ctx: Context, callId: string): Promise<ConsoleCall> {
  const view = (await consoleViews(ctx.db, [callId])).get(callId);
  if (view === undefined) throw new FrontdeskError('call_not_found');
  return view.call;
}
