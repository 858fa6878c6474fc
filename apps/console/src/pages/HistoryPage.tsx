import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { HistoryFilters } from '../components/HistoryFilters.tsx';
import { HistoryList } from '../components/HistoryList.tsx';
import { PastCall } from '../components/PastCall.tsx';
import { hrefOf } from '../models/route.ts';

/** Calls of the past, or one of them. */
export function HistoryPage() {
  const { language, router, history, session } = useApp();
  const { t } = language;
  const route = router.route.value;
  const callId = route.page === 'history' ? route.callId : null;
  const lookedAt = useRef<string | null>(null);
  useEffect(() => {
    // On the way back from a call the list is there, as far as it was read.
    const isBack = lookedAt.current !== null && history.calls.peek() !== null;
    if (callId === null && !isBack) void history.search();
    lookedAt.current = callId;
  }, [callId, history]);
  if (callId !== null) return <PastCall key={callId} callId={callId} />;
  return (
    <section class="page" aria-labelledby="history-title">
      <header class="page__head">
        <h2 class="page__title" id="history-title">
          {t('historyTitle')}
        </h2>
        <div class="page__actions">
          {session.seesTeam.value && (
            <a class="button" href={hrefOf('erasure')}>
              {t('eraseTitle')}
            </a>
          )}
          <a class="button" href={history.fileUrl.value} download="frontdesk-calls.csv">
            {t('downloadCsv')}
          </a>
        </div>
      </header>
      <HistoryFilters />
      <HistoryList />
    </section>
  );
}
