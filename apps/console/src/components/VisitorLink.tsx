import { Copy, Mail } from 'lucide';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

const COPIED_MS = 2_500;

/** The way in for somebody who is called back: to copy, or to send. */
export function VisitorLink() {
  const { language, conversation } = useApp();
  const { t } = language;
  const field = useRef<HTMLInputElement>(null);
  const call = conversation.call.value;
  const url = conversation.current.value?.visitorUrl ?? null;
  if (call === null || url === null || call.status === 'ended') return null;
  const { name, email } = call.visitor;
  const mail = `mailto:${email ?? ''}?subject=${encodeURIComponent(t('mailSubject'))}&body=${encodeURIComponent(url)}`;
  return (
    <section class="visitor-link" aria-label={t('visitorLink', { name })}>
      <p class="visitor-link__title">{t('visitorLink', { name })}</p>
      <p class="visitor-link__hint">{t('visitorLinkHint')}</p>
      <input
        class="field__input visitor-link__url"
        aria-label={t('visitorLink', { name })}
        ref={field}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="visitor-link__actions">
        <CopyButton text={url} field={field} />
        {email !== undefined && (
          <a class="button" href={mail}>
            <Icon icon={Mail} />
            {t('sendByMail')}
          </a>
        )}
      </div>
    </section>
  );
}

function CopyButton({ text, field }: { text: string; field: RefObject<HTMLInputElement | null> }) {
  const { t } = useApp().language;
  const [label, setLabel] = useState<TextKey>('copyLink');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setLabel('copied');
    } catch {
      // Without https, or without leave: it is made ready to be copied by hand.
      field.current?.focus();
      setLabel('copySelected');
    }
    setTimeout(() => setLabel('copyLink'), COPIED_MS);
  };
  return (
    <button class="button button--primary" type="button" onClick={() => void copy()}>
      <Icon icon={Copy} />
      <span role="status">{t(label)}</span>
    </button>
  );
}
