import type { IconNode } from 'lucide';
import { AppWindow, CircleAlert, MonitorSmartphone, Video } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** In place of the frame: where the call is when it is not in this page. */
export function CallPlace() {
  const { language, conversation } = useApp();
  const { t } = language;
  const current = conversation.current.value;
  const stage = conversation.stage.value;
  if (current === null) return null;
  const openHere = (
    <button
      class="button button--on-stage"
      type="button"
      onClick={() => void conversation.answer.run(current.callId, 'page')}
    >
      {t('openHere')}
    </button>
  );
  if (stage === 'asking' || conversation.answer.busy.value) {
    return <Place icon={Video} title={t('askingForCall')} hint={t('joiningHint')} />;
  }
  if (current.place === 'elsewhere') {
    return (
      <Place icon={MonitorSmartphone} title={t('elsewhereTitle')} hint={t('elsewhereHint')}>
        {openHere}
      </Place>
    );
  }
  if (current.place === 'app') {
    return (
      <Place icon={AppWindow} title={t('inAppTitle')} hint={t('inAppHint')}>
        <OpenApp /> {openHere}
      </Place>
    );
  }
  if (conversation.answer.problem.value !== null) {
    return (
      <Place icon={CircleAlert} title={t('notOpenedTitle')} hint={t('notOpenedHint')}>
        {openHere}
      </Place>
    );
  }
  // The picture goes before the news that one has left.
  if (!current.isRefused) return <Place icon={Video} title={t('leavingCall')} />;
  return (
    <Place icon={AppWindow} title={t('frameRefused')} hint={t('frameAddressRefused')}>
      <OpenApp />
    </Place>
  );
}

function OpenApp() {
  const { language, conversation } = useApp();
  const isAgain = conversation.current.value?.place === 'app';
  return (
    <button class="button button--on-stage" type="button" onClick={conversation.openApp}>
      {language.t(isAgain ? 'openInAppAgain' : 'openInApp')}
    </button>
  );
}

interface Props {
  icon: IconNode;
  title: string;
  hint?: string;
  children?: ComponentChildren;
}

function Place({ icon, title, hint, children }: Props) {
  return (
    <div class="call__place">
      <Icon icon={icon} size={28} />
      <p class="call__place-title">{title}</p>
      {hint !== undefined && <p class="call__place-hint">{hint}</p>}
      <div class="call__place-actions">{children}</div>
    </div>
  );
}
