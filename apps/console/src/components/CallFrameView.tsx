import { allowAttribute, readHint } from '@frontdesk/service-client';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenFrame } from '../models/call-frame.ts';
import { useApp } from './app-context.ts';

export function CallFrameView({ frame }: { frame: OpenFrame }) {
  const { language, conversation } = useApp();
  const element = useRef<HTMLIFrameElement>(null);
  const { address } = frame;
  useEffect(() => {
    const listen = (message: MessageEvent<unknown>) => {
      const hint = readHint(message, {
        origin: address.origin,
        window: element.current?.contentWindow ?? null,
      });
      if (hint !== null) conversation.frame.hear(hint);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [address, conversation]);
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
      allow={allowAttribute(address)}
      referrerpolicy="no-referrer"
      src={address.href}
      onLoad={conversation.frame.emptied}
    />
  );
}
