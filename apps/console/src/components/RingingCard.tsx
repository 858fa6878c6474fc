import type { ConsoleCall } from '@frontdesk/contract';
import { Phone } from 'lucide';
import { timeOfDay } from '../format/time.ts';
import { useApp } from './app-context.ts';
import { CallFacts } from './CallFacts.tsx';
import { DeviceTrouble } from './DeviceState.tsx';
import { Elapsed } from './Elapsed.tsx';
import { Icon } from './Icon.tsx';
import { RingingActions } from './RingingActions.tsx';
import { RingingKind } from './RingingKind.tsx';
import { VisitorWords } from './VisitorWords.tsx';

/** The call that has waited longest: the loudest thing on the screen. */
export function RingingCard({ call }: { call: ConsoleCall }) {
  const { t, locale } = useApp().language;
  const { name } = call.visitor;
  // Of a call that is handed over: since when it rings here.
  const since = call.transfer?.since ?? call.created_at;
  return (
    <article class="ringing-card" aria-label={t('callFrom', { name })}>
      <header class="ringing-card__head">
        <span class="ringing-card__bell">
          <Icon icon={Phone} size={28} />
        </span>
        <div class="ringing-card__who">
          <p class="ringing-card__kind">
            <RingingKind call={call} />
          </p>
          <h2 class="ringing-card__name">
            <bdi>{name}</bdi>
          </h2>
        </div>
        <p class="ringing-card__wait">
          <Elapsed since={since} />
          <span class="ringing-card__since">
            {t('waitingSince', { time: timeOfDay(since, locale.value) })}
          </span>
        </p>
      </header>
      <VisitorWords call={call} />
      <DeviceTrouble call={call} />
      <CallFacts call={call} more={[['transferNote', call.note]]} />
      <RingingActions call={call} isFirst />
    </article>
  );
}
