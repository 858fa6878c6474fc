import type { PushMessage } from '@frontdesk/contract';
import type { RingData } from './messages.ts';
import { textsFor } from './texts.ts';

type Ring = Extract<PushMessage, { type: 'ring' }>;

export interface RingNotification {
  title: string;
  options: NotificationOptions & {
    actions: { action: 'answer' | 'decline'; title: string }[];
    renotify: boolean;
    data: RingData;
  };
}

/**
 * How a pushed ring is shown. One that comes late tells of a missed call, without buttons: a browser that shows nothing
 * for a message may take the permission away.
 */
export function ringNotification(ring: Ring, language: string, now: number): RingNotification {
  const texts = textsFor(language);
  const isLate = now >= Date.parse(ring.expires_at);
  const { call_id: callId, visitor_name: name } = ring;
  return {
    title: (isLate ? texts.missed : texts.ring).replace('{name}', name),
    options: {
      // The page shows its own under the same tag: whichever comes second takes the place of the first.
      tag: callId,
      body: ring.site_name,
      lang: language,
      data: { callId, name },
      renotify: !isLate,
      requireInteraction: !isLate,
      actions: isLate
        ? []
        : [
            { action: 'answer', title: texts.answer },
            { action: 'decline', title: texts.decline },
          ],
    },
  };
}

/** A call that somebody thinks they have declined would ring on unheard. A press on this brings the console to the front. */
export function notDeclinedNotification(ring: RingData, language: string): RingNotification {
  const texts = textsFor(language);
  return {
    title: texts.ringsOn.replace('{name}', ring.name),
    options: {
      tag: ring.callId,
      body: texts.notDeclined,
      lang: language,
      data: ring,
      renotify: true,
      requireInteraction: true,
      actions: [],
    },
  };
}
