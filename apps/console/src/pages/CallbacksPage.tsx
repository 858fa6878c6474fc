import { PhoneForwarded } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { CallbackCard } from '../components/CallbackCard.tsx';
import { Empty } from '../components/Empty.tsx';
import { LoadFailed } from '../components/LoadFailed.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useKeptFocus } from '../components/use-kept-focus.ts';
import type { CallbackView } from '../models/callback-list.ts';
import type { TextKey } from '../texts/en.ts';

const VIEWS: readonly { view: CallbackView; text: TextKey }[] = [
  { view: 'pending', text: 'callbacksPending' },
  { view: 'done', text: 'callbacksDone' },
  { view: 'cancelled', text: 'callbacksCancelled' },
];

/** Requests to be called back. */
export function CallbacksPage() {
  const { language, callbacks } = useApp();
  const { t } = language;
  return (
    <section class="page" aria-labelledby="callbacks-title">
      <header class="page__head">
        <h2 class="page__title" id="callbacks-title">
          {t('callbacksTitle')}
        </h2>
        <fieldset class="segments" aria-label={t('callbackState')}>
          {VIEWS.map(({ view, text }) => (
            <button
              key={view}
              class="segments__choice"
              type="button"
              aria-pressed={callbacks.view.value === view}
              onClick={() => callbacks.show(view)}
            >
              {t(text)}
            </button>
          ))}
        </fieldset>
      </header>
      {callbacks.problem.value !== null && (
        <LoadFailed text="callbacksFailed" onRetry={() => void callbacks.reload()} />
      )}
      <CallbackList />
    </section>
  );
}

function CallbackList() {
  const { language, callbacks } = useApp();
  const { t } = language;
  const list = callbacks.list.value;
  const element = useRef<HTMLUListElement | null>(null);
  useKeptFocus(element);
  if (list.length > 0) {
    return (
      <>
        <ul class="callbacks" ref={element}>
          {list.map((callback) => (
            <CallbackCard key={callback.id} callback={callback} />
          ))}
        </ul>
        <More />
      </>
    );
  }
  if (!callbacks.loaded.value) return callbacks.problem.value === null ? <Skeleton rows={4} /> : null;
  if (callbacks.view.value !== 'pending') return <p class="quiet">{t('callbacksNoneThere')}</p>;
  return <Empty icon={PhoneForwarded} title={t('callbacksNone')} text={t('callbacksNoneHint')} />;
}

function More() {
  const { language, callbacks } = useApp();
  const isBusy = callbacks.busy.value;
  if (!callbacks.hasMore.value) return null;
  return (
    <button
      class="button callbacks__more"
      type="button"
      aria-disabled={isBusy}
      onClick={() => void (isBusy || callbacks.more())}
    >
      {language.t(isBusy ? 'loading' : 'historyMore')}
    </button>
  );
}
