import type { Call } from '@frontdesk/contract';
import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { visitorViews } from '../events/visitor-view.ts';
import { isCallToken } from './call-token.ts';

/**
 * Checks that the token is this call's. Done before anything is read, so that neither the answer nor its timing reveals which
 * calls exist.
 * @throws FrontdeskError `unauthorized`
 */
export function assertVisitor(ctx: Context, callId: string, token: string | undefined): void {
  if (token === undefined || !isCallToken(ctx.serverSecret, callId, token))
    throw new FrontdeskError('unauthorized');
}

/** The call as its visitor sees it now. @throws FrontdeskError `call_not_found` */
export async function findCallOfVisitor(ctx: Context, callId: string): Promise<Call> {
  const call = (await visitorViews(ctx.db, [callId])).get(callId);
  if (call === undefined) throw new FrontdeskError('call_not_found');
  return call;
}
