import type { ConsoleCall } from '@frontdesk/contract';
import { TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useApp } from './app-context.ts';
import { Countdown } from './Countdown.tsx';
import { Icon } from './Icon.tsx';

/** What is not as it should be with the call, or that it is over. Said aloud once, without the seconds that run. */
export function CallMessage() {
  return (
    <div role="status">
      <MostPressing />
    </div>
  );
}

/** One message and the one thing to do about it. */
function MostPressing() {
  const { language, conversation } = useApp();
  const { t } = language;
  const call = conversation.call.value;
  const current = conversation.current.value;
  if (call === null || current === null) return null;
  const again = () => void conversation.answer.run(call.id, current.place === 'app' ? 'app' : 'page');
  const name = call.visitor.name;
  if (conversation.stage.value === 'lapsed') {
    return (
      <Message action={t('answerAgain')} onAction={again}>
        {t(ringsOnAtOthers(call) ? 'claimLapsed' : 'claimLapsedAlone')}
      </Message>
    );
  }
  // For those who do not see it, and whose focus is elsewhere.
  if (conversation.stage.value === 'ended') return <p class="visually-hidden">{t('callOver')}</p>;
  const hint = conversation.frame.hint.value;
  if (hint === 'login_failed' || hint === 'not_supported') {
    return (
      <Message action={t('openInApp')} onAction={conversation.openApp}>
        {t('frameRefused')}
      </Message>
    );
  }
  if (hint === 'logout' || hint === 'connection_closed') {
    return (
      <Message action={t('rejoin')} onAction={again}>
        {t('leftRoom')}
      </Message>
    );
  }
  if (call.visitor_lost_until === null) return null;
  return (
    <Message>
      <span class="visually-hidden">{t('visitorLostSaid', { name })}</span>
      <span aria-hidden="true">
        <Countdown
          until={call.visitor_lost_until}
          text="visitorLost"
          over="visitorLostNow"
          values={{ name }}
        />
      </span>
    </Message>
  );
}

/** A conversation that one was asked into goes on, and a call back is nobody else's. */
function ringsOnAtOthers({ status, callback_id }: ConsoleCall): boolean {
  return status !== 'active' && callback_id === null;
}

interface Props {
  action?: string;
  onAction?: () => void;
  children: ComponentChildren;
}

function Message({ action, onAction, children }: Props) {
  return (
    <div class="call__message">
      <Icon icon={TriangleAlert} />
      <p class="call__message-text">{children}</p>
      {action !== undefined && (
        <button class="button button--on-stage" type="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
