import type { PushMessage } from '@frontdesk/contract';
import { decline } from './decline.ts';
import { findConsole } from './find-console.ts';
import { ANSWER_HASH, type RingData, type WorkerMessage } from './messages.ts';
import { notDeclinedNotification, pushNotification } from './ring-notification.ts';

// The page's types describe a window; this script runs in a service worker.
declare const self: ServiceWorkerGlobalScope;

const language = new URL(self.location.href).searchParams.get('lang') ?? 'en';

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  // Only our service has the key to push here, and it speaks the contract.
  const message = event.data?.json() as PushMessage | undefined;
  if (message === undefined) return;
  const { title, options } = pushNotification(message, language, Date.now());
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  // The worker showed it, with the call in it.
  const ring = notification.data as RingData;
  if (action !== 'decline') notification.close();
  event.waitUntil(action === 'decline' ? passOn(ring, notification) : openConsole(ring.callId, action));
});

/**
 * What is shown next has the same tag and takes its place. Closed before, it would now and then take that along with it (Chromium 156).
 * What has taken its place meanwhile, such as who has answered, is left alone.
 */
async function passOn(ring: RingData, { tag, title: ringing }: Notification): Promise<void> {
  const isDeclined = await decline(ring.callId, fetch);
  const shown = await self.registration.getNotifications({ tag });
  if (shown.some(({ title }) => title !== ringing)) return;
  if (isDeclined) {
    for (const notification of shown) notification.close();
    return;
  }
  const { title, options } = notDeclinedNotification(ring, language);
  await self.registration.showNotification(title, options);
}

/** Answer answers; a press on the notification itself only brings the console to the front. */
async function openConsole(callId: string, action: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = findConsole(windows, self.registration.scope);
  const answers = action === 'answer';
  if (open === undefined) {
    await self.clients.openWindow(`${self.registration.scope}${answers ? `${ANSWER_HASH}${callId}` : ''}`);
    return;
  }
  const message: WorkerMessage = { type: 'answer', callId };
  if (answers) open.postMessage(message);
  await open.focus();
}
