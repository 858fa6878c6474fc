import { useLayoutEffect, useRef } from 'preact/hooks';
import { hrefOf } from '../models/route.ts';
import { isFocusFree, isTyping } from '../platform/focus.ts';
import { useApp } from './app-context.ts';
import { CallBar } from './CallBar.tsx';
import { CallFrameView } from './CallFrameView.tsx';
import { CallMessage } from './CallMessage.tsx';
import { CallOver } from './CallOver.tsx';
import { CallPlace } from './CallPlace.tsx';
import { SharingState } from './SharingState.tsx';

/**
 * The call the operator has taken. The frame keeps its place in this tree from the answer to the end: full screen and
 * narrow windows are a matter of styles. The focus goes to what has come, never away from somebody who is typing: the rest
 * of the sentence would be lost, or be taken as keys.
 */
export function CallPanel() {
  const { language, conversation } = useApp();
  const panel = useRef<HTMLElement | null>(null);
  const callId = conversation.current.value?.callId;
  const isOver = conversation.stage.value === 'ended';
  useLayoutEffect(() => {
    if (callId !== undefined && !isTyping(document.activeElement)) panel.current?.focus();
  }, [callId]);
  useLayoutEffect(() => {
    const wasHere = panel.current?.contains(document.activeElement) === true;
    if (isOver && (wasHere || isFocusFree())) panel.current?.focus();
  }, [isOver]);
  const frame = conversation.frame.current.value;
  if (callId === undefined && frame === null) return null;
  return (
    <section
      class={`call ${callId === undefined ? 'call--gone' : ''}`}
      ref={panel}
      tabIndex={-1}
      aria-label={language.t('callTitle')}
    >
      {callId !== undefined && !isOver && <CallBar wrapper={panel} />}
      {callId !== undefined && <CallMessage />}
      {callId !== undefined && !isOver && <SharingState />}
      {callId !== undefined && !isOver && <BackToCall />}
      {callId !== undefined && isOver && <CallOver />}
      <div class={`call__stage ${callId === undefined || isOver ? 'call__stage--gone' : ''}`}>
        {!isOver && frame === null && <CallPlace />}
        {frame !== null && <CallFrameView key={frame.key} frame={frame} />}
      </div>
    </section>
  );
}

/** Beside another page the call is a small picture: this leads back to it. */
function BackToCall() {
  const { language, router } = useApp();
  if (router.route.value.page === 'desk') return null;
  return (
    <a class="call__return" href={hrefOf('desk')}>
      {language.t('backToCall')}
    </a>
  );
}
