import { PhoneMissed } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Asks an operator who let it ring whether they are back: until then nothing rings here. */
export function PresencePrompt() {
  const { language, presence, duty } = useApp();
  const { t } = language;
  if (duty.state.value !== 'no_answer') return null;
  const { becomeAvailable, goAway } = presence;
  return (
    <section class="prompt" role="alert" aria-labelledby="prompt-title">
      <Icon icon={PhoneMissed} size={28} />
      <div class="prompt__text">
        <h2 id="prompt-title">{t('noAnswerTitle')}</h2>
        <p>{t('noAnswerHint')}</p>
      </div>
      <div class="prompt__actions">
        <button
          class="button button--primary"
          type="button"
          aria-disabled={becomeAvailable.busy.value}
          onClick={() => void becomeAvailable.run()}
        >
          {t('imBack')}
        </button>
        <button
          class="button"
          type="button"
          aria-disabled={goAway.busy.value}
          onClick={() => void goAway.run('')}
        >
          {t('stayAway')}
        </button>
      </div>
    </section>
  );
}
