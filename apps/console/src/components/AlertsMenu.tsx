import { Bell, BellOff, Volume2 } from 'lucide';
import type { NotificationConsent } from '../platform/desktop-notifier.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';
import { PushChoice } from './PushChoice.tsx';

/** What makes a call noticed: the ring, its test, and desktop notifications. */
export function AlertsMenu() {
  const { language, ringer } = useApp();
  const { t } = language;
  const isHeard = !ringer.muted.value && !ringer.locked.value;
  return (
    <>
      <button
        class={`button button--quiet ${isHeard ? '' : 'button--alarm'}`}
        type="button"
        popovertarget="alerts"
      >
        <Icon icon={isHeard ? Bell : BellOff} />
        <span class="top-bar__word">{t(isHeard ? 'soundOn' : 'soundOff')}</span>
        <span class="visually-hidden">{t('soundAndAlerts')}</span>
      </button>
      <div class="menu" id="alerts" popover="auto" role="dialog" aria-label={t('soundAndAlerts')}>
        <label class="menu__row">
          <span class="menu__title">{t('ringSound')}</span>
          <input
            class="check"
            type="checkbox"
            checked={!ringer.muted.value}
            onChange={(event) => ringer.setMuted(!event.currentTarget.checked)}
          />
        </label>
        <button class="button button--wide" type="button" onClick={ringer.test}>
          <Icon icon={Volume2} />
          {t('testSound')}
        </button>
        <hr class="menu__line" />
        <Notifications />
        <hr class="menu__line" />
        <PushChoice />
      </div>
    </>
  );
}

const EXPLANATION: Record<NotificationConsent, TextKey> = {
  default: 'notificationsAsk',
  granted: 'notificationsGranted',
  denied: 'notificationsDenied',
  missing: 'notificationsMissing',
};

function Notifications() {
  const { language, notifier } = useApp();
  const { t } = language;
  const consent = notifier.consent.value;
  return (
    <>
      <p class="menu__title">{t('desktopNotifications')}</p>
      <p class="menu__text">{t(EXPLANATION[consent])}</p>
      {consent === 'default' && (
        <button class="button button--wide" type="button" onClick={() => void notifier.askConsent()}>
          {t('notificationsAllow')}
        </button>
      )}
    </>
  );
}
