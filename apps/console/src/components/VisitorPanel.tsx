import { timeOfDay } from '../format/time.ts';
import { useApp } from './app-context.ts';
import { CallFacts } from './CallFacts.tsx';
import { PageLink } from './PageLink.tsx';

/** Who the operator is talking with. */
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
        <bdi>{name}</bdi>
      </p>
      <CallFacts
        call={call}
        more={[
          ['phone', phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>],
          ['email', email && <a href={`mailto:${email}`}>{email}</a>],
          ['reference', reference && <bdi>{reference}</bdi>],
          ['cameFrom', call.page?.referrer && <PageLink url={call.page.referrer} title={null} />],
          ['calledAt', timeOfDay(call.created_at, locale.value)],
        ]}
      />
    </aside>
  );
}
