import type { ConsoleCall } from '@frontdesk/contract';
import { effect, type ReadonlySignal } from '@preact/signals';
import type { PageBadge } from '../platform/page-badge.ts';
import type { Conversation } from './conversation.ts';
import type { Language } from './language.ts';

interface Dependencies {
  ringing: ReadonlySignal<readonly ConsoleCall[]>;
  conversation: Conversation;
  language: Language;
  badge: PageBadge;
}

/** Title and icon of the browser's tab follow the calls. */
export function badgePage({ ringing, conversation, language, badge }: Dependencies): () => void {
  return effect(() => {
    const { t } = language;
    const caller = ringing.value[0]?.visitor.name;
    const partner =
      conversation.stage.value === 'talking' ? conversation.call.value?.visitor.name : undefined;
    if (caller !== undefined) badge.show(t('titleRinging', { name: caller }), true);
    else if (partner !== undefined) badge.show(t('titleInCall', { name: partner }), false);
    else badge.show(t('productName'), false);
  });
}
