import { useEffect, useRef } from 'preact/hooks';
import type { OpenFrame } from '../models/call-frame.ts';
import { frameHint } from '../rules/frame-hint.ts';
import { useApp } from './app-context.ts';

export function CallFrameView({ frame }: { frame: OpenFrame }) {
  const { language, conversation } = useApp();
  const element = useRef<HTMLIFrameElement>(null);
  const { origin, allow, url } = frame.address;
  useEffect(() => {
    const listen = (message: MessageEvent<unknown>) => {
      const hint = frameHint(message, element.current?.contentWindow ?? null, origin);
      if (hint !== null) conversation.frame.hear(hint);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [origin, conversation]);
  useEffect(() => {
    // replace() and not src: a new entry in the history would make the back button load the call again.
    if (frame.closing) element.current?.contentWindow?.location.replace('about:blank');
  }, [frame.closing]);
  const name = conversation.call.value?.visitor.name ?? '';
  return (
    <iframe
      ref={element}
      class="call__frame"
      title={language.t('frameTitle', { name })}
      allow={allow}
      referrerpolicy="no-referrer"
      src={url}
      onLoad={conversation.frame.emptied}
    />
  );
}
