import { sendFeedback } from '@frontdesk/service-client';
import type { DialogState } from '../call/dialog-state.ts';
import type { Dialog } from '../dialog/dialog.ts';
import { isRefusedVisitor } from '../shared/is-refused-visitor.ts';

/** Sends the mark that has been chosen, with a comment that may be empty. */
export async function sendRating(
  { store, calls, shell }: Pick<Dialog, 'store' | 'calls' | 'shell'>,
  comment: string,
): Promise<void> {
  const { mark, state } = store.state.rating;
  const { pass } = calls.session;
  if (pass === null || mark === 0 || state === 'sending') return;
  const show = (next: DialogState['rating']['state']) => store.set({ rating: { mark, state: next } });
  show('sending');
  try {
    await sendFeedback(shell, pass, { rating: mark, ...(comment === '' ? {} : { comment }) });
    show('sent');
  } catch (error) {
    if (isRefusedVisitor(error)) return calls.stopAt('visitor_blocked');
    show('failed');
  }
}
