import { type ReadonlySignal, signal } from '@preact/signals';

/** `missing`: a browser without notifications. */
export type NotificationConsent = 'missing' | NotificationPermission;

export interface DesktopNotification {
  /** Several tabs that show the same thing show it once. */
  tag: string;
  title: string;
  body: string;
  icon: string;
}

export interface DesktopNotifier {
  consent: ReadonlySignal<NotificationConsent>;
  /** To be called from a press on a button, never by itself. */
  askConsent: () => Promise<void>;
  /** @returns what takes it away again */
  show: (notification: DesktopNotification) => () => void;
}

export function createDesktopNotifier(): DesktopNotifier {
  const known = 'Notification' in globalThis;
  const consent = signal<NotificationConsent>(known ? Notification.permission : 'missing');
  return {
    consent,
    askConsent: async () => {
      if (known) consent.value = await Notification.requestPermission();
    },
    show: ({ title, ...options }) => {
      if (consent.peek() !== 'granted') return () => {};
      try {
        const notification = new Notification(title, { ...options, requireInteraction: true });
        notification.onclick = () => {
          window.focus();
          notification.close();
        };
        return () => notification.close();
      } catch {
        // Browsers on phones have the interface and refuse to use it from a page.
        return () => {};
      }
    },
  };
}
