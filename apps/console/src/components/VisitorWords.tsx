import type { ConsoleCall } from '@frontdesk/contract';
import { MessageSquareText } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** The line a visitor wrote while waiting: some can neither speak nor hear, and this is all they have. */
export function VisitorWords({ call }: { call: Pick<ConsoleCall, 'message' | 'visitor'> }) {
  const { t } = useApp().language;
  if (call.message === null) return null;
  return (
    <div class="words">
      <Icon icon={MessageSquareText} />
      <p class="words__text">
        <span class="visually-hidden">{t('visitorWrote', { name: call.visitor.name })} </span>
        <bdi>{call.message}</bdi>
      </p>
    </div>
  );
}
