import type { Dialog } from '../dialog/dialog.ts';
import { JUST_WAITING } from './queue-state.ts';

/** Whether this browser can tell somebody who looks at another tab. */
export function canAlert(): boolean {
  return 'Notification' in window && Notification.permission !== 'denied';
}

/** Asks the browser; needs the visitor's press. */
export async function askForAlerts({ store }: Pick<Dialog, 'store'>): Promise<void> {
  const permission = await Notification.requestPermission();
  const { queue = JUST_WAITING } = store.state;
  store.set({ queue: { ...queue, alert: permission === 'granted' ? 'on' : 'refused' } });
}

/** A press on it brings the visitor back to the page. */
export function alertVisitor(title: string, body: string): void {
  try {
    const alert = new Notification(title, { body, tag: 'frontdesk', requireInteraction: true });
    alert.addEventListener('click', () => {
      window.focus();
      alert.close();
    });
  } catch {
    // Android has them for service workers only; there the page has to be looked at.
  }
}
