import type { HistoryCall } from '@frontdesk/contract';
import { moment } from '../format/moment.ts';
import { formatDuration } from '../format/time.ts';
import { webAddress } from '../format/web-address.ts';
import { failureText } from '../texts/failure-texts.ts';
import { useApp } from './app-context.ts';
import { CallFacts } from './CallFacts.tsx';
import { Outcome } from './Outcome.tsx';
import { VisitorWords } from './VisitorWords.tsx';

/** What is kept of a call; what is not known, or not any more, is left out. */
export function PastCallFacts({ call }: { call: HistoryCall }) {
  const { language, clock } = useApp();
  const { t, locale } = language;
  const duration = (seconds: number | null) => (seconds === null ? null : formatDuration(seconds * 1000));
  const recording = call.recording_url === null ? null : webAddress(call.recording_url);
  const { email, phone, reference } = call.visitor;
  return (
    <>
      <p class="past__summary">
        <Outcome call={call} /> {moment(call.created_at, clock.now.peek(), locale.value)}
      </p>
      <VisitorWords call={call} />
      <CallFacts
        call={call}
        more={[
          ['operator', call.operator?.name],
          ['waited', duration(call.waited_s)],
          ['talked', duration(call.talked_s)],
          ['phone', phone],
          ['email', email],
          ['reference', reference && <bdi>{reference}</bdi>],
          ['noteLabel', call.note],
          ['tagsLabel', call.tags.join(', ')],
          ['rating', call.rating && t('ratingOf', { rating: call.rating })],
          ['ratingComment', call.rating_comment],
          ['browser', call.browser],
          ['failure', call.failure && <span title={call.failure}>{t(failureText(call.failure))}</span>],
        ]}
      />
      {recording !== null && (
        <a class="button" href={recording.href} target="_blank" rel="noopener noreferrer">
          {t('recordingLink')}
        </a>
      )}
    </>
  );
}
