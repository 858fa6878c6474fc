import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { type CallbackView, callbackView } from '../events/callback-view.ts';
import { type ConsoleScope, loadConsoleScope, maySee } from '../events/console-scope.ts';
import type { OperatorRow } from '../store/schema.ts';

export interface FoundCallback {
  readonly view: CallbackView;
  readonly scope: ConsoleScope;
}

/**
 * A request that an operator wants to act on. One they may not see counts as unknown.
 * @throws FrontdeskError `callback_not_found`
 */
export async function findCallback(
  { db }: Pick<Context, 'db'>,
  callbackId: string,
  operator: OperatorRow,
): Promise<FoundCallback> {
  const [scope, view] = await Promise.all([loadConsoleScope(db, operator.id), callbackView(db, callbackId)]);
  if (view === undefined || !maySee(scope, view)) throw new FrontdeskError('callback_not_found');
  return { scope, view };
}
