import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { Modal } from './Modal.tsx';

const KEYS: readonly [string, TextKey][] = [
  ['A', 'keyAnswer'],
  ['D', 'keyDecline'],
  ['?', 'keyHelp'],
];

export function KeysDialog() {
  const { language, keyboard } = useApp();
  const { t } = language;
  if (!keyboard.helpOpen.value) return null;
  const close = () => keyboard.setHelpOpen(false);
  return (
    <Modal label={t('keysTitle')} onClose={close}>
      <h2 class="modal__title">{t('keysTitle')}</h2>
      <dl class="keys">
        {KEYS.map(([key, meaning]) => (
          <div class="keys__row" key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <label class="menu__row">
        <span>
          <span class="menu__title">{t('keysEnabled')}</span>
          <span class="menu__text">{t('keysEnabledHint')}</span>
        </span>
        <input
          class="check"
          type="checkbox"
          checked={keyboard.enabled.value}
          onChange={(event) => keyboard.setEnabled(event.currentTarget.checked)}
        />
      </label>
      <button class="button button--primary button--wide" type="button" onClick={close}>
        {t('close')}
      </button>
    </Modal>
  );
}
