import type { ConsoleCall } from '@frontdesk/contract';
import { Coffee, Phone } from 'lucide';
import { useApp } from './app-context.ts';
import { Elapsed } from './Elapsed.tsx';
import { Icon } from './Icon.tsx';
import { Skeleton } from './Skeleton.tsx';

export function WaitingList() {
  const { language, calls } = useApp();
  const waiting = calls.waiting.value;
  return (
    <section class="panel waiting" aria-labelledby="waiting-title">
      <h2 class="panel__title" id="waiting-title">
        {language.t('waitingTitle')}
        {waiting.length > 0 && <span class="count">{waiting.length}</span>}
      </h2>
      <WaitingBody />
    </section>
  );
}

function WaitingBody() {
  const { language, calls } = useApp();
  if (!calls.loaded.value) return <Skeleton rows={2} />;
  if (calls.waiting.value.length === 0) {
    return (
      <p class="quiet">
        <Icon icon={Coffee} />
        {language.t('nobodyWaiting')}
      </p>
    );
  }
  return (
    <ul class="waiting__list">
      {calls.waiting.value.map((call) => (
        <WaitingItem key={call.id} call={call} />
      ))}
    </ul>
  );
}

function WaitingItem({ call }: { call: ConsoleCall }) {
  const { language, conversation } = useApp();
  const canTake = call.status === 'ringing' && call.claimed_by === null && !conversation.engaged.value;
  return (
    <li class="waiting__item">
      <p class="waiting__head">
        <bdi class="waiting__name">{call.visitor.name}</bdi>
        <Elapsed since={call.created_at} />
      </p>
      <p class="waiting__where">
        {call.department?.name ?? call.site.name}
        {call.overflow !== null && ` · ${language.t('alsoAt', { name: call.overflow.name })}`}
      </p>
      {call.message !== null && <p class="waiting__message">{call.message}</p>}
      <p class="waiting__state">
        <WaitingState call={call} />
      </p>
      {canTake && (
        <button
          class="button waiting__take"
          type="button"
          aria-label={`${language.t('answer')}: ${call.visitor.name}`}
          onClick={() => void conversation.answer.run(call.id, 'page')}
        >
          <Icon icon={Phone} size={16} />
          {language.t('answer')}
        </button>
      )}
    </li>
  );
}

function WaitingState({ call }: { call: ConsoleCall }) {
  const { language, calls } = useApp();
  const { t } = language;
  const position = calls.positions.value.get(call.id);
  if (call.claimed_by !== null) return t('isAnswering', { name: call.claimed_by.name });
  if (call.place_kept_until !== null) return t('placeKept');
  if (position !== undefined) return t('waitingPosition', { position });
  const names = call.ringing.map((operator) => operator.name).join(', ');
  return names === '' ? t('ringsNobody') : t('ringsAt', { names });
}
