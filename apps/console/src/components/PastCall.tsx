import type { CallTimeline, HistoryCall } from '@frontdesk/contract';
import { ArrowLeft, Eraser } from 'lucide';
import { useEffect } from 'preact/hooks';
import { hrefOf } from '../models/route.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { PastCallFacts } from './PastCallFacts.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Timeline } from './Timeline.tsx';

/** One call of the past: what is known of it, and what happened. */
export function PastCall({ callId }: { callId: string }) {
  const { language, history } = useApp();
  const { timeline } = history;
  useEffect(() => {
    timeline.forget();
    void timeline.ask(callId);
  }, [callId, timeline]);
  return (
    <section class="page" aria-label={language.t('historyTitle')}>
      <a class="button button--quiet past__back" href={hrefOf('history')}>
        <Icon icon={ArrowLeft} />
        {language.t('timelineBack')}
      </a>
      <Body callId={callId} found={timeline.answer.value} />
    </section>
  );
}

function Body({ callId, found }: { callId: string; found: CallTimeline | null }) {
  const { language, history } = useApp();
  const { t } = language;
  const { problem, ask } = history.timeline;
  if (found === null) {
    if (problem.value === null) return <Skeleton rows={8} />;
    if (problem.value.status === 404 || problem.value.status === 400)
      return <p class="quiet">{t('timelineGone')}</p>;
    return <LoadFailed text="timelineFailed" onRetry={() => void ask(callId)} />;
  }
  return (
    <div class="past">
      <article class="panel" aria-labelledby="past-title">
        <h2 class="visitor__name" id="past-title">
          <bdi>{found.call.visitor.name || t('anonymous')}</bdi>
        </h2>
        <PastCallFacts call={found.call} />
        <EraseLink call={found.call} />
      </article>
      <section class="panel" aria-labelledby="timeline-title">
        <h2 class="panel__title" id="timeline-title">
          {t('timelineTitle')}
        </h2>
        <Timeline found={found} />
      </section>
    </div>
  );
}

/** From a call straight to all that is kept of its visitor. */
function EraseLink({ call }: { call: HistoryCall }) {
  const { language, erasure, session } = useApp();
  const isAnonymous = call.visitor.name === '';
  if (!session.seesTeam.value || isAnonymous || call.status !== 'ended') return null;
  return (
    <a class="button past__erase" href={hrefOf('erasure')} onClick={() => erasure.findCaller(call)}>
      <Icon icon={Eraser} size={16} />
      {language.t('eraseThis')}
    </a>
  );
}
