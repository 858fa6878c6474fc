import { ProblemError, requestCallback } from '@frontdesk/service-client';
import type { Dialog } from '../dialog/dialog.ts';
import { isRefusedVisitor } from '../shared/is-refused-visitor.ts';
import { type CallbackFields, callbackRequest, faultIn } from './callback-request.ts';

/** Sends the wish to be called back, once, or marks what is wrong with it. */
export async function sendCallback(
  { store, calls, shell }: Pick<Dialog, 'store' | 'calls' | 'shell'>,
  fields: CallbackFields,
): Promise<void> {
  const { callback, draft } = store.state;
  if (callback.sending) return;
  const fault = faultIn(fields);
  store.set({ callback: { fault, sending: fault === null }, draft: { ...draft, name: fields.name } });
  if (fault !== null) return;
  try {
    await requestCallback(
      shell,
      shell.options.site,
      callbackRequest(fields, draft.department, calls.session.pass?.id ?? null),
    );
    calls.move({ name: 'callback_sent' });
  } catch (error) {
    if (isRefusedVisitor(error)) return calls.stopAt('visitor_blocked');
    store.set({ callback: { fault: isTimeRefused(error) ? 'time' : 'failed', sending: false } });
  }
}

/** Its clock and this one may differ by some minutes. */
function isTimeRefused(error: unknown): boolean {
  return error instanceof ProblemError && error.errors.some(({ path }) => path === 'preferred_at');
}
