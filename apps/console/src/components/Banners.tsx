import { BellOff, WifiOff } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** What keeps the operator from hearing or seeing a call, across the whole window. */
export function Banners() {
  return (
    <div class="banners">
      <ConnectionBanner />
      <SoundBanner />
    </div>
  );
}

function ConnectionBanner() {
  const { connection, language, online } = useApp();
  const { t } = language;
  const status = connection.status.value;
  if (status !== 'retrying' && status !== 'refused') return null;
  const text = status === 'refused' ? 'refusedBanner' : online.value ? 'reconnectingBanner' : 'offlineBanner';
  return (
    <div class={`banner banner--${status === 'refused' ? 'danger' : 'warning'}`} role="alert">
      <Icon icon={WifiOff} />
      <p class="banner__text">{t(text)}</p>
      {online.value && (
        <button class="button button--on-banner" type="button" onClick={connection.retryNow}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}

function SoundBanner() {
  const { ringer, language } = useApp();
  const { t } = language;
  if (!ringer.locked.value) return null;
  return (
    <div class="banner banner--danger" role="alert">
      <Icon icon={BellOff} />
      <p class="banner__text">{t('soundLockedBanner')}</p>
      <button class="button button--on-banner" type="button" onClick={ringer.unlock}>
        {t('turnSoundOn')}
      </button>
    </div>
  );
}
