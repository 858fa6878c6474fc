import type { Callback } from '@frontdesk/contract';
import { Check, Undo2, Video, X } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Call back, and say what has become of it. */
export function CallbackActions({ callback }: { callback: Callback }) {
  const { language, callbacks, conversation } = useApp();
  const { t } = language;
  const { edit, callBack } = callbacks;
  const isOver = callback.state === 'done' || callback.state === 'cancelled';
  const engaged = conversation.engaged.value;
  if (isOver) {
    return (
      <div class="callback__actions">
        <button class="button" type="button" onClick={() => void edit(callback, { state: 'open' })}>
          <Icon icon={Undo2} />
          {t('callbackReopen')}
        </button>
      </div>
    );
  }
  return (
    <div class="callback__actions">
      <button
        class="button button--primary"
        type="button"
        aria-disabled={engaged || callBack.busy.value}
        onClick={() => {
          if (!engaged) void callBack.run(callback);
        }}
      >
        <Icon icon={Video} />
        {t(engaged ? 'finishFirst' : callBack.busy.value ? 'callingBack' : 'callBack')}
      </button>
      <button class="button" type="button" onClick={() => void edit(callback, { state: 'done' })}>
        <Icon icon={Check} />
        {t('callbackFinish')}
      </button>
      <button
        class="button button--quiet"
        type="button"
        onClick={() => void edit(callback, { state: 'cancelled' })}
      >
        <Icon icon={X} />
        {t('callbackCancel')}
      </button>
    </div>
  );
}
