import { effect, untracked } from '@preact/signals';
import type { Account } from './account.ts';
import { createAnnouncer } from './announcer.ts';
import { badgePage } from './badge-page.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import { createKeyboard } from './keyboard.ts';
import { createPush } from './push.ts';
import { showRingNotifications } from './ring-notifications.ts';
import { createRinger } from './ringer.ts';
import type { Surroundings } from './surroundings.ts';

/** What makes a call noticed, to the ear, the eye and a screen reader, and the keys to act on it. */
export function createAlerts(
  surroundings: Surroundings,
  { language, notices, report, session }: Account,
  desk: Desk,
  connection: Connection,
) {
  const { settings, sound, soundLead, notifier, badge, ringingIcon, inView } = surroundings;
  const { conversation } = desk;
  const ringing = desk.ringing.list;
  const { engaged } = conversation;
  const ringer = createRinger({ ringing, engaged, connection, sound, lead: soundLead, settings });
  const keyboard = createKeyboard(desk.ringing, settings);
  const announcer = createAnnouncer(ringing, keyboard.enabled, language);
  const push = createPush({
    api: surroundings.api,
    device: surroundings.push,
    notifier,
    onProblem: report('pushFailed'),
    onRefusal: () => notices.show('pushRefused'),
  });
  const loadPush = effect(() => {
    if (session.state.value.status === 'signed_in') untracked(() => void push.load());
  });
  const stops = [
    loadPush,
    showRingNotifications({ ringing, notifier, language, inView, icon: ringingIcon }),
    badgePage({ ringing, conversation, language, badge }),
    announcer.stop,
    ringer.stop,
  ];
  return { ringer, keyboard, announcer, notifier, push, stops };
}
