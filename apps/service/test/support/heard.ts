import type { CallEventType } from '@frontdesk/contract/vocabulary';
import type { Desk } from './desk.ts';

/**
 * Resolves when the node of this desk has heard of the next event of this type, which is a moment after it is stored: from then on it
 * answers nobody as if it had not happened.
 */
export function heard(desk: Desk, type: CallEventType): Promise<void> {
  return new Promise((resolve) => {
    const stop = desk.ctx.events.onHint((hint) => {
      if (hint.type !== type) return;
      stop();
      resolve();
    });
  });
}
