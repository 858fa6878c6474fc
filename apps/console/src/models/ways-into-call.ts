import type { AnsweredCall, CallbackCall, ConsoleCall } from '@frontdesk/contract';
import type { ConsoleApi } from '@frontdesk/service-client';
import { attempt } from './attempt.ts';

interface Asked {
  api: ConsoleApi;
  login: string | null;
}

/** The ways into a call, and of one of somebody this operator calls back the visitor's too, which is told nowhere else. */
export function waysIntoCall(
  asked: Asked,
  callId: string,
  call: ConsoleCall | null,
): Promise<AnsweredCall | CallbackCall> {
  if (call === null || callbackOf(call, asked.login) === null) return asked.api.answer(callId);
  return waysForBoth(asked, call).then((ways) => ways ?? asked.api.answer(callId));
}

/** @returns null when it is no call back of this operator's, or there is no answer now */
export async function waysForBoth({ api, login }: Asked, call: ConsoleCall): Promise<CallbackCall | null> {
  const callbackId = callbackOf(call, login);
  if (callbackId === null) return null;
  const { value } = await attempt(() => api.callBack(callbackId));
  return value;
}

/** Of a request that this operator is at. */
function callbackOf({ callback_id, operator, claimed_by }: ConsoleCall, login: string | null): string | null {
  return (operator ?? claimed_by)?.login === login ? callback_id : null;
}

/** The link for somebody who is called back, where it was told. */
export function visitorUrlOf(answered: AnsweredCall | CallbackCall): string | null {
  return 'visitor_url' in answered ? answered.visitor_url : null;
}
