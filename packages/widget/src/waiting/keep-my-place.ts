import { keepPlace } from '@frontdesk/service-client';
import type { Dialog } from '../dialog/dialog.ts';
import { faultIn } from '../later/callback-request.ts';
import { isRefusedVisitor } from '../shared/is-refused-visitor.ts';
import { JUST_WAITING } from './queue-state.ts';

/** Asks for the place to be kept, once, or marks what is wrong. That it is kept comes with the call's next event. */
export async function keepMyPlace(
  { store, calls, shell }: Pick<Dialog, 'store' | 'calls' | 'shell'>,
  { phone, email }: { phone: string; email: string },
): Promise<void> {
  const { queue = JUST_WAITING } = store.state;
  const { pass } = calls.session;
  if (queue.sending || pass === null) return;
  const fault = faultIn({ name: '-', phone, email, message: '' });
  store.set({ queue: { ...queue, fault, sending: fault === null } });
  if (fault !== null) return;
  const show = (patch: Partial<typeof queue>) =>
    store.set({ queue: { ...(store.state.queue ?? queue), sending: false, ...patch } });
  try {
    await keepPlace(shell, pass, { ...(phone && { phone }), ...(email && { email }) });
    show({ view: 'wait', fault: null });
  } catch (error) {
    show({ fault: isRefusedVisitor(error) ? 'refused' : 'failed' });
  }
}
