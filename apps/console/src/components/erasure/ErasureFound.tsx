import type { ErasurePreview } from '@frontdesk/contract';
import { Eraser, TriangleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moment } from '../../format/moment.ts';
import type { TextKey } from '../../texts/en.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../Icon.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { howMuch } from './how-much.ts';

/** What would be erased, whose it is, and the way to it. */
export function ErasureFound({ found }: { found: ErasurePreview }) {
  const { language, erasure } = useApp();
  const { t } = language;
  const [isAsking, ask] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  // What was asked for is here: on a phone it is further down, and a screen reader would not know of it.
  useLayoutEffect(() => title.current?.focus(), [found]);
  const onlyThisCall = erasure.asked.value?.call !== undefined;
  return (
    <section aria-labelledby="erasure-found" aria-busy={erasure.preview.busy.value}>
      <h3 class="panel__title" id="erasure-found" ref={title} tabIndex={-1} aria-describedby="erasure-count">
        {t('eraseFoundTitle')}
      </h3>
      <p class="erasure__count" id="erasure-count">
        {t('eraseFound', { what: howMuch(language, found) })}
      </p>
      <FoundFacts found={found} />
      {onlyThisCall && <p class="lead">{t('eraseOnlyCall')}</p>}
      {found.names.length > 1 && <Caution text="eraseSeveral" />}
      <dl class="facts erasure__fate">
        <Fact name="eraseGoes">{t('eraseGoesWhat')}</Fact>
        <Fact name="eraseStays">{t('eraseStaysWhat')}</Fact>
      </dl>
      {found.live_calls > 0 ? (
        <>
          <Caution text="eraseLive" />
          <button class="button" type="button" onClick={erasure.lookAgain}>
            {t('eraseLookAgain')}
          </button>
        </>
      ) : (
        <button class="button button--danger" type="button" onClick={() => ask(true)}>
          <Icon icon={Eraser} />
          {t('eraseButton')}
        </button>
      )}
      {isAsking && <EraseDialog found={found} onClose={() => ask(false)} />}
    </section>
  );
}

function FoundFacts({ found }: { found: ErasurePreview }) {
  const { language, clock } = useApp();
  const { counted, locale } = language;
  const when = (at: string) => moment(at, clock.now.peek(), locale.value);
  return (
    <dl class="facts erasure__facts">
      {found.names.length > 0 && (
        <Fact name="eraseNames">
          {found.names.map((name) => (
            <bdi class="erasure__name" key={name}>
              {name}
            </bdi>
          ))}
        </Fact>
      )}
      {found.first_at !== null && found.last_at !== null && (
        <Fact name="eraseWhen">{[...new Set([when(found.first_at), when(found.last_at)])].join(' – ')}</Fact>
      )}
      {found.open_callbacks > 0 && (
        <Fact name="eraseCallbacks">{counted('eraseOpen', found.open_callbacks)}</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: TextKey; children: ComponentChildren }) {
  const { t } = useApp().language;
  return (
    <div class="facts__row">
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Caution({ text }: { text: TextKey }) {
  const { t } = useApp().language;
  return (
    <p class="message message--warning">
      <Icon icon={TriangleAlert} />
      <span>{t(text)}</span>
    </p>
  );
}
