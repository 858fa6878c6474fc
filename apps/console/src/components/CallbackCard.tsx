import type { Callback } from '@frontdesk/contract';
import type { CallbackState } from '@frontdesk/contract/vocabulary';
import { moment } from '../format/moment.ts';
import { isOverdue } from '../rules/callback-lists.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { CallbackActions } from './CallbackActions.tsx';
import { CallbackFields } from './CallbackFields.tsx';

const STATES: Record<CallbackState, { text: TextKey; tone: string }> = {
  open: { text: 'callbackOpen', tone: 'warning' },
  in_progress: { text: 'callbackInProgress', tone: 'positive' },
  done: { text: 'callbackDone', tone: 'quiet' },
  cancelled: { text: 'callbackCancelled', tone: 'quiet' },
};

/** One request: who, how they can be reached, what about, and what has become of it. */
export function CallbackCard({ callback }: { callback: Callback }) {
  const { t } = useApp().language;
  const { name, email, phone, message, site, department, state } = callback;
  const shown = name || t('callbackAnonymous');
  return (
    <li class="panel callback">
      <article aria-label={shown}>
        <header class="callback__head">
          <h3 class="callback__name">
            <bdi>{shown}</bdi>
          </h3>
          <span class={`outcome outcome--${STATES[state].tone}`}>{t(STATES[state].text)}</span>
          <Due callback={callback} />
        </header>
        <p class="callback__where">
          <Asked callback={callback} /> · {[site.name, department?.name].filter(Boolean).join(' · ')}
        </p>
        <p class="callback__ways">
          {phone !== null && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>}
          {email !== null && <a href={`mailto:${email}`}>{email}</a>}
        </p>
        {message !== null && message !== '' && <p class="callback__message">{message}</p>}
        <CallbackFields callback={callback} />
        <CallbackActions callback={callback} />
      </article>
    </li>
  );
}

function Asked({ callback }: { callback: Callback }) {
  const { language, clock } = useApp();
  const when = moment(callback.created_at, clock.now.peek(), language.locale.value);
  return <>{language.t('callbackAsked', { when })}</>;
}

function Due({ callback }: { callback: Callback }) {
  const { language, clock } = useApp();
  if (callback.due_at === null) return null;
  const when = moment(callback.due_at, clock.now.peek(), language.locale.value);
  const isLate = isOverdue(callback, clock.now.value);
  return (
    <span class={`callback__due ${isLate ? 'callback__due--late' : ''}`}>
      {language.t(isLate ? 'callbackOverdue' : 'callbackDueAt', { when })}
    </span>
  );
}
