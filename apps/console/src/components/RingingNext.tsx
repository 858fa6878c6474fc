import type { ConsoleCall } from '@frontdesk/contract';
import { Phone } from 'lucide';
import { callDetails } from '../rules/call-details.ts';
import { useApp } from './app-context.ts';
import { Elapsed } from './Elapsed.tsx';
import { Icon } from './Icon.tsx';
import { RingingActions } from './RingingActions.tsx';
import { RingingKind } from './RingingKind.tsx';
import { VisitorWords } from './VisitorWords.tsx';

/** A further call that rings at the same time, in short. */
export function RingingNext({ call }: { call: ConsoleCall }) {
  const { t } = useApp().language;
  const { name } = call.visitor;
  return (
    <article class="ringing-next" aria-label={t('callFrom', { name })}>
      <header class="ringing-next__head">
        <span class="ringing-next__bell">
          <Icon icon={Phone} />
        </span>
        <h3 class="ringing-next__name">
          <bdi>{name}</bdi>
        </h3>
        <Elapsed since={call.created_at} />
      </header>
      <p class="ringing-next__details">
        {call.status === 'active' && (
          <>
            <RingingKind call={call} /> ·{' '}
          </>
        )}
        {callDetails(call, t)}
      </p>
      <VisitorWords call={call} />
      <RingingActions call={call} isFirst={false} />
    </article>
  );
}
