import { Expand, PhoneOff, Shrink } from 'lucide';
import type { RefObject } from 'preact';
import { pageName } from '../rules/call-details.ts';
import { sharing } from '../rules/sharing.ts';
import { useApp } from './app-context.ts';
import { CallTools } from './CallTools.tsx';
import { Countdown } from './Countdown.tsx';
import { Elapsed } from './Elapsed.tsx';
import { Icon } from './Icon.tsx';
import { useFullScreen } from './use-full-screen.ts';

/** Above the frame: who, from where, how long, and the way out. */
export function CallBar({ wrapper }: { wrapper: RefObject<HTMLElement | null> }) {
  const { language, conversation } = useApp();
  const call = conversation.call.value;
  if (call === null) return null;
  return (
    <header class="call__bar">
      <div class="call__who">
        <h2 class="call__name">
          <bdi>{call.visitor.name || language.t('anonymous')}</bdi>
        </h2>
        <p class="call__page">{pageName(call) ?? call.site.name}</p>
      </div>
      <p class="call__state">
        <RecordingMark />
        <CallState />
      </p>
      <CallTools />
      {conversation.frame.current.value !== null && <FullScreenButton wrapper={wrapper} />}
      <WayOut />
    </header>
  );
}

/** Hanging up ends the visitor's call too; before the conversation has begun it is given back, and a colleague's goes on. */
function WayOut() {
  const { language, conversation, session, shared } = useApp();
  const { t } = language;
  const { call, stage, hangUp, passOn } = conversation;
  if (stage.value === 'asking' || call.value === null) return null;
  if (stage.value !== 'talking') {
    return (
      <button
        class="button button--on-stage"
        type="button"
        aria-disabled={passOn.busy.value}
        onClick={() => void passOn.run()}
      >
        {t('leaveToOthers')}
      </button>
    );
  }
  const isHelping = sharing(call.value, session.login.value ?? '').kind === 'helping';
  const { busy, run } = isHelping ? shared.leave : hangUp;
  return (
    <button class="button button--danger" type="button" aria-disabled={busy.value} onClick={() => void run()}>
      <Icon icon={PhoneOff} />
      {t(isHelping ? 'leaveCall' : busy.value ? 'hangingUp' : 'hangUp')}
    </button>
  );
}

function CallState() {
  const { language, conversation } = useApp();
  const { t } = language;
  const stage = conversation.stage.value;
  const call = conversation.call.value;
  const claimUntil = call?.claim_expires_at ?? conversation.current.value?.claimUntil ?? null;
  if (stage === 'talking' && call?.answered_at != null) {
    return (
      <>
        <span class="call__live">{t('inCall')}</span> <Elapsed since={call.answered_at} />
      </>
    );
  }
  if (stage === 'joining' && claimUntil !== null) {
    return <Countdown until={claimUntil} text="joiningIn" over="joining" />;
  }
  return <>{stage === 'asking' ? t('askingForCall') : null}</>;
}

function RecordingMark() {
  const { language, conversation } = useApp();
  if (conversation.call.value?.recording !== true) return null;
  return <span class="call__recording">{language.t('recordingMark')}</span>;
}

function FullScreenButton({ wrapper }: { wrapper: RefObject<HTMLElement | null> }) {
  const { t } = useApp().language;
  const { isFull, toggle } = useFullScreen(wrapper);
  const label = t(isFull ? 'leaveFullScreen' : 'fullScreen');
  return (
    <button
      class="button button--on-stage button--icon"
      type="button"
      aria-label={label}
      title={label}
      onClick={toggle}
    >
      <Icon icon={isFull ? Shrink : Expand} />
    </button>
  );
}
