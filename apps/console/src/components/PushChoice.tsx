import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';

const EXPLANATION: Record<'missing' | 'off' | 'on', TextKey> = {
  missing: 'pushMissing',
  off: 'pushOff',
  on: 'pushOn',
};

/** Whether calls ring on this computer when the console is closed. */
export function PushChoice() {
  const { language, push } = useApp();
  const { t } = language;
  const state = push.state.value;
  const command = state === 'on' ? push.turnOff : push.turnOn;
  return (
    <>
      <p class="menu__title">{t('pushTitle')}</p>
      <p class="menu__text">{t(EXPLANATION[state])}</p>
      {state !== 'missing' && (
        <button
          class="button button--wide"
          type="button"
          aria-disabled={command.busy.value}
          onClick={() => void command.run()}
        >
          {t(state === 'on' ? 'pushTurnOff' : 'pushTurnOn')}
        </button>
      )}
    </>
  );
}
