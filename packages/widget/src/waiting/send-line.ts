import { leaveMessage } from '@frontdesk/service-client';
import type { Dialog } from '../dialog/dialog.ts';
import { isRefusedVisitor } from '../shared/is-refused-visitor.ts';
import type { LineState } from './line.ts';

/** Sends the line, once; nothing when there is nothing to say. */
export async function sendLine(
  { store, calls, shell }: Pick<Dialog, 'store' | 'calls' | 'shell'>,
  text: string,
): Promise<void> {
  const { pass } = calls.session;
  if (text === '' || pass === null || store.state.line?.state === 'sending') return;
  const show = (state: LineState['state']) => store.set({ line: { text, state, isNews: true } });
  show('sending');
  try {
    await leaveMessage(shell, pass, { text });
    show('sent');
  } catch (error) {
    show(isRefusedVisitor(error) ? 'refused' : 'failed');
  }
}
