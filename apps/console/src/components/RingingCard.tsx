import type { ConsoleCall } from '@frontdesk/contract';
import { AppWindow, Phone, PhoneOff } from 'lucide';
import { timeOfDay } from '../format/time.ts';
import { useApp } from './app-context.ts';
import { CallFacts } from './CallFacts.tsx';
import { Elapsed } from './Elapsed.tsx';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';

interface Props {
  call: ConsoleCall;
  /** The keys A and D mean this card. */
  isFirst: boolean;
}

export function RingingCard({ call, isFirst }: Props) {
  const { t, tag } = useApp().language;
  const { name } = call.visitor;
  return (
    <article
      class={`ringing-card ${isFirst ? 'ringing-card--first' : ''}`}
      aria-label={t('callFrom', { name })}
    >
      <header class="ringing-card__head">
        <span class="ringing-card__bell">
          <Icon icon={Phone} size={isFirst ? 28 : 20} />
        </span>
        <div class="ringing-card__who">
          <p class="ringing-card__kind">{t('incomingCall')}</p>
          <h2 class="ringing-card__name">
            <bdi>{name}</bdi>
          </h2>
        </div>
        <p class="ringing-card__wait">
          <Elapsed since={call.created_at} />
          <span class="ringing-card__since">
            {t('waitingSince', { time: timeOfDay(call.created_at, tag.value) })}
          </span>
        </p>
      </header>
      <CallFacts call={call} />
      <RingingActions call={call} isFirst={isFirst} />
    </article>
  );
}

function RingingActions({ call, isFirst }: Props) {
  const { language, conversation, ringing, keyboard } = useApp();
  const { t } = language;
  const engaged = conversation.engaged.value;
  const showKeys = isFirst && keyboard.enabled.value;
  const answer = (place: 'page' | 'app') => {
    if (!engaged) void conversation.answer.run(call.id, place);
  };
  return (
    <div class="ringing-card__actions">
      <button
        class="button button--answer"
        type="button"
        aria-disabled={engaged}
        aria-keyshortcuts={showKeys ? 'A' : undefined}
        onClick={() => answer('page')}
      >
        <Icon icon={Phone} />
        {t(engaged ? 'finishFirst' : 'answer')}
        {showKeys && !engaged && <KeyHint letter="A" />}
      </button>
      {!engaged && (
        <button class="button button--on-accent" type="button" onClick={() => answer('app')}>
          <Icon icon={AppWindow} />
          {t('answerInApp')}
        </button>
      )}
      <button
        class="button button--on-accent"
        type="button"
        aria-disabled={ringing.decline.busy.value}
        aria-keyshortcuts={showKeys ? 'D' : undefined}
        onClick={() => void ringing.decline.run(call.id)}
      >
        <Icon icon={PhoneOff} />
        {t('decline')}
        {showKeys && <KeyHint letter="D" />}
      </button>
    </div>
  );
}
