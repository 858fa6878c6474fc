import type { PushMessage } from '@frontdesk/contract';
import type { RingData } from './messages.ts';
import { textsFor } from './texts.ts';

export interface RingNotification {
  title: string;
  options: NotificationOptions & {
    actions: { action: 'answer' | 'decline'; title: string }[];
    renotify: boolean;
    data: RingData;
  };
}

/**
 * How a pushed message is shown: each one is, since a browser that shows nothing for one may take the permission away. The
 * end of a ring, and a ring that comes late, tell of the past without a sound and without buttons.
 */
export function pushNotification(message: PushMessage, language: string, now: number): RingNotification {
  const texts = textsFor(language);
  const rings = message.type === 'ring' && now < Date.parse(message.expires_at);
  const isAnswered = message.type === 'ring_over' && message.answered;
  const { call_id: callId, visitor_name: name } = message;
  return {
    title: (rings ? texts.ring : isAnswered ? texts.answered : texts.missed).replace('{name}', name),
    options: {
      // All of a call, the page's own too, has one tag: whichever comes later takes the place of what came before.
      tag: callId,
      body: message.site_name,
      lang: language,
      data: { callId, name },
      silent: !rings,
      renotify: rings,
      requireInteraction: rings,
      actions: rings
        ? [
            { action: 'answer', title: texts.answer },
            { action: 'decline', title: texts.decline },
          ]
        : [],
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
