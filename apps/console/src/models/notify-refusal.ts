import type { ConsoleCall, ConsoleEvent } from '@frontdesk/contract';
import { askedInto, isIn } from '../rules/call-lists.ts';
import type { Notices } from './notices.ts';

/**
 * Shows the operators of a conversation which colleague did not join. Without it, the line that says who is being rung would
 * disappear without a reason.
 *
 * @param before the call as it was before this event
 */
export function notifyRefusal(
  event: ConsoleEvent,
  before: ConsoleCall | null,
  login: string,
  notices: Notices,
): void {
  if (!('call' in event) || before === null || !isIn(event.call, login)) return;
  if (event.type === 'call.transfer_failed') {
    const to = before.transfer?.operator ?? before.transfer?.department;
    if (to != null) notices.show('notTaken', { name: to.name });
  } else if (event.type === 'call.invite_failed') {
    const gone = askedInto(before).filter((asked) => !isAsked(event.call, asked.login));
    if (gone.length > 0) notices.show('notJoined', { names: gone.map(({ name }) => name).join(', ') });
  }
}

const isAsked = (call: ConsoleCall, login: string) =>
  askedInto(call).some((asked) => asked.login === login) || isIn(call, login);
