import type { Erasure } from '@frontdesk/contract';
import { CircleCheck } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hrefOf } from '../../models/route.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../Icon.tsx';
import { howMuch } from './how-much.ts';

/** It is over, and how much it was; the person is not named any more. */
export function ErasureDone({ erased }: { erased: Erasure }) {
  const { language, erasure } = useApp();
  const { t } = language;
  const title = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone with what it erased.
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <div class="empty erasure__done">
      <span class="empty__icon">
        <Icon icon={CircleCheck} size={28} />
      </span>
      <h3 class="empty__title" ref={title} tabIndex={-1} aria-describedby="erased-what">
        {t('eraseDone')}
      </h3>
      <p class="erasure__count" id="erased-what">
        {t('eraseDoneWhat', { what: howMuch(language, erased) })}
      </p>
      <p class="empty__text">{t('eraseDoneNext')}</p>
      <div class="erasure__next">
        <button class="button" type="button" onClick={erasure.clear}>
          {t('eraseAnother')}
        </button>
        <a class="button button--primary" href={hrefOf('history')}>
          {t('eraseBack')}
        </a>
      </div>
    </div>
  );
}
