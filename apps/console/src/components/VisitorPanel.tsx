import { timeOfDay } from '../format/time.ts';
import { useApp } from './app-context.ts';
import { CallFacts } from './CallFacts.tsx';
import { DeviceState } from './DeviceState.tsx';
import { EarlierCalls } from './EarlierCalls.tsx';
import { LocalTime } from './LocalTime.tsx';
import { NotesForm } from './NotesForm.tsx';
import { PageLink } from './PageLink.tsx';
import { VisitorLink } from './VisitorLink.tsx';
import { VisitorWords } from './VisitorWords.tsx';

/** Who the operator is talking with, what was noted, and what there was before. */
export function VisitorPanel() {
  const { language, conversation } = useApp();
  const { t, locale } = language;
  const call = conversation.call.value;
  if (call === null) return null;
  const { name, email, phone, reference } = call.visitor;
  return (
    <aside class="panel visitor" aria-labelledby="visitor-title">
      <h2 class="panel__title" id="visitor-title">
        {t('visitorTitle')}
      </h2>
      <p class="visitor__name">
        <bdi>{name || t('anonymous')}</bdi>
      </p>
      <VisitorWords call={call} />
      {call.status === 'active' && <DeviceState devices={call.devices} />}
      <VisitorLink />
      <CallFacts
        call={call}
        more={[
          ['localTime', call.time_zone && <LocalTime timeZone={call.time_zone} />],
          ['phone', phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>],
          ['email', email && <a href={`mailto:${email}`}>{email}</a>],
          ['reference', reference && <bdi>{reference}</bdi>],
          ['cameFrom', call.page?.referrer && <PageLink url={call.page.referrer} title={null} />],
          ['calledAt', timeOfDay(call.created_at, locale.value)],
        ]}
      />
      <NotesForm />
      <EarlierCalls />
    </aside>
  );
}
