import { Ban, UserPlus } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Beside hanging up: bring in a colleague, and refuse somebody who is abusive. */
export function CallTools() {
  const { language, conversation, shared } = useApp();
  const { t } = language;
  if (conversation.stage.value !== 'talking') return null;
  return (
    <>
      <button
        class="button button--on-stage call__tool"
        type="button"
        title={t('colleaguesButton')}
        onClick={() => shared.open('colleagues')}
      >
        <Icon icon={UserPlus} />
        <span class="call__tool-word">{t('colleaguesButton')}</span>
      </button>
      <button
        class="button button--on-stage button--icon call__tool"
        type="button"
        aria-label={t('blockButton')}
        title={t('blockButton')}
        onClick={() => shared.open('block')}
      >
        <Icon icon={Ban} />
      </button>
    </>
  );
}
