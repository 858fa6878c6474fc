import { useApp } from '../components/app-context.ts';
import { Entrance } from './Entrance.tsx';

export function UnreachablePage() {
  const { language, session } = useApp();
  const { t } = language;
  const { busy, run } = session.load;
  return (
    <Entrance title={t('loadFailedTitle')} lead={t('problemNetwork')}>
      <button
        class="button button--primary button--wide"
        type="button"
        aria-disabled={busy.value}
        onClick={() => void run()}
      >
        {busy.value ? t('connecting') : t('tryAgain')}
      </button>
    </Entrance>
  );
}
