import { CircleAlert } from 'lucide';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** In place of what could not be read: what it is, and the one thing to do. */
export function LoadFailed({ text, onRetry }: { text: TextKey; onRetry: () => void }) {
  const { t } = useApp().language;
  return (
    <div class="message message--danger" role="alert">
      <Icon icon={CircleAlert} />
      <p class="message__text">{t(text)}</p>
      <button class="button" type="button" onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
