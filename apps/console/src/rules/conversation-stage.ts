import type { ConsoleCall } from '@frontdesk/contract';
import { askedInto, isIn } from './call-lists.ts';

/**
 * Where the operator stands with the call they answered: `asking` until the service has agreed, `joining` while the
 * claim runs, `lapsed` when it ran out, `talking`, `ended`; `taken` when somebody else has it.
 */
export type ConversationStage = 'asking' | 'joining' | 'lapsed' | 'talking' | 'ended' | 'taken';

/**
 * @param claimUntil when the claim known to this window runs out (ISO 8601); null while the service has not answered
 * @param now milliseconds since 1970, by the service's clock
 */
export function conversationStage(
  call: ConsoleCall,
  login: string,
  claimUntil: string | null,
  now: number,
): ConversationStage {
  if (call.status === 'ended') return 'ended';
  if (call.status === 'active' && isIn(call, login)) return 'talking';
  if (call.status === 'active' && !isAsked(call, login)) return 'taken';
  if (claimUntil === null) return 'asking';
  const until = Date.parse(call.claim_expires_at ?? claimUntil);
  if (call.claimed_by !== null && call.claimed_by.login !== login) return now < until ? 'taken' : 'lapsed';
  return now < until ? 'joining' : 'lapsed';
}

/** Whether a colleague who talks has asked this operator in, or to take the call over. */
function isAsked(call: ConsoleCall, login: string): boolean {
  return (
    askedInto(call).some((operator) => operator.login === login) || call.transfer?.operator?.login === login
  );
}
