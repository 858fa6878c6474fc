import type { ConsoleCall } from '@frontdesk/contract';
import { AppWindow, Phone, PhoneOff } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';

interface Props {
  call: ConsoleCall;
  /** The keys A and D mean this call. */
  isFirst: boolean;
}

export function RingingActions({ call, isFirst }: Props) {
  const { language, conversation, ringing, keyboard } = useApp();
  const { t } = language;
  const engaged = conversation.engaged.value;
  const showKeys = isFirst && keyboard.enabled.value;
  const answer = (place: 'page' | 'app') => {
    if (!engaged) void conversation.answer.run(call.id, place);
  };
  return (
    <div class="ringing-actions">
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
        <button
          class="button button--on-accent ringing-actions__app"
          type="button"
          title={isFirst ? undefined : t('answerInApp')}
          onClick={() => answer('app')}
        >
          <Icon icon={AppWindow} />
          <span class={isFirst ? undefined : 'visually-hidden'}>{t('answerInApp')}</span>
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
