import { type ReadonlySignal, signal } from '@preact/signals';
import type { RingData } from '../../worker/messages.ts';

/** `missing`: a browser without notifications. */
export type NotificationConsent = 'missing' | NotificationPermission;

/** Of a call; all tabs, and pushes, show one of a call together. */
export interface DesktopNotification extends RingData {
  title: string;
  body: string;
  icon: string;
  /** The words of its buttons, where it can have some. */
  answer: string;
  decline: string;
}

export interface DesktopNotifier {
  consent: ReadonlySignal<NotificationConsent>;
  /** To be called from a press on a button, never by itself. */
  askConsent: () => Promise<void>;
  /** @returns what takes it away again */
  show: (notification: DesktopNotification) => () => void;
}

/** @param registration of the service worker; null where there can be none */
export function createDesktopNotifier(
  registration: Promise<ServiceWorkerRegistration | null>,
): DesktopNotifier {
  const known = 'Notification' in globalThis;
  const consent = signal<NotificationConsent>(known ? Notification.permission : 'missing');
  return {
    consent,
    askConsent: async () => {
      if (known) consent.value = await Notification.requestPermission();
    },
    show: (notification) => {
      if (consent.peek() !== 'granted') return () => {};
      const shown = showByWorker(registration, notification).catch(() => showByPage(notification));
      return () => void shown.then((close) => close());
    },
  };
}

type Close = () => void;

/** The worker acts on its buttons, as on those of a pushed ring; on a phone there is no other way. */
async function showByWorker(
  registration: Promise<ServiceWorkerRegistration | null>,
  { title, body, icon, answer, decline, ...data }: DesktopNotification,
): Promise<Close> {
  const worker = await registration;
  if (worker === null) throw new Error('there is no service worker to show it');
  const actions = [
    { action: 'answer', title: answer },
    { action: 'decline', title: decline },
  ];
  const options = { tag: data.callId, body, icon, data, actions, requireInteraction: true };
  await worker.showNotification(title, options);
  return () => void closeAll(worker, data.callId);
}

async function closeAll(worker: ServiceWorkerRegistration, tag: string): Promise<void> {
  for (const notification of await worker.getNotifications({ tag })) notification.close();
}

/** Where there is no worker, as on a page without https, or none that is ready. */
function showByPage({ title, body, icon, callId }: DesktopNotification): Close {
  try {
    const notification = new Notification(title, { tag: callId, body, icon, requireInteraction: true });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return () => notification.close();
  } catch {
    // Browsers on phones have the interface and refuse to use it from a page.
    return () => {};
  }
}
