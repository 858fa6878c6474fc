import type { ConsoleCall, Transfer } from '@frontdesk/contract';
import { askedInto } from './call-lists.ts';

/** How a call that somebody talks in is shared with colleagues. `names` are theirs; `helping`: it is a colleague's call. */
export type Sharing =
  | { kind: 'alone' }
  | { kind: 'invited' | 'introducing' | 'together' | 'helping'; names: string }
  | { kind: 'handing_over'; transfer: Transfer };

/** @param me login of who looks at it */
export function sharing(call: ConsoleCall, me: string): Sharing {
  const others = call.participants.filter(({ login }) => login !== me);
  const names = others.map(({ name }) => name).join(', ');
  const { transfer } = call;
  const isMine = transfer?.from.login === me;
  if (transfer !== null && isMine) {
    const hasArrived = others.some(({ login }) => login === transfer.operator?.login);
    return hasArrived ? { kind: 'introducing', names } : { kind: 'handing_over', transfer };
  }
  if (others.length > 0) return { kind: call.operator?.login === me ? 'together' : 'helping', names };
  const invited = askedInto(call).filter(({ login }) => login !== me);
  if (invited.length > 0) return { kind: 'invited', names: invited.map(({ name }) => name).join(', ') };
  return { kind: 'alone' };
}
