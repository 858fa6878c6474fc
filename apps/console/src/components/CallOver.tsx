import { CircleCheck } from 'lucide';
import { formatDuration } from '../format/time.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

export function CallOver() {
  const { language, conversation } = useApp();
  const { t } = language;
  const call = conversation.call.value;
  if (call === null) return null;
  const { answered_at, ended_at } = call;
  const name = call.visitor.name || t('visitorNameless');
  const summary =
    answered_at !== null && ended_at !== null
      ? t('callOverSummary', {
          name,
          duration: formatDuration(Date.parse(ended_at) - Date.parse(answered_at)),
        })
      : t('callOverUnanswered', { name });
  return (
    <div class="call__over">
      <Icon icon={CircleCheck} size={28} />
      <div>
        <h2 class="call__over-title">{t('callOver')}</h2>
        <p class="call__over-text">{summary}</p>
      </div>
      <button class="button button--primary" type="button" onClick={conversation.dismiss}>
        {t('done')}
      </button>
    </div>
  );
}
