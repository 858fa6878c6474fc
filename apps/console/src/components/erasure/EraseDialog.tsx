import type { ErasurePreview } from '@frontdesk/contract';
import { Eraser } from 'lucide';
import { useState } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { FormProblem } from '../FormProblem.tsx';
import { Icon } from '../Icon.tsx';
import { Modal } from '../Modal.tsx';
import { howMuch } from './how-much.ts';

/** Names what is about to be lost, once more. */
export function EraseDialog({ found, onClose }: { found: ErasurePreview; onClose: () => void }) {
  const { language, erasure } = useApp();
  const { t, tag } = language;
  const { busy, problem, run } = erasure.erase;
  // A problem of the last person is none of this one's.
  const [failed, setFailed] = useState(false);
  const name = new Intl.ListFormat(tag.value).format(found.names);
  const title = name === '' ? t('eraseConfirmTitleNameless') : t('eraseConfirmTitle', { name });
  return (
    <Modal label={title} onClose={onClose}>
      <h2 class="modal__title erasure__who">{title}</h2>
      <p class="lead">{t('eraseConfirm', { what: howMuch(language, found) })}</p>
      {found.open_callbacks > 0 && (
        <p class="lead">
          {t('eraseCallbacks')}: {language.counted('eraseOpen', found.open_callbacks)}.
        </p>
      )}
      <FormProblem problem={failed ? problem.value : null} texts={{ call_in_progress: 'eraseLive' }} />
      <div class="modal__actions">
        <button class="button" type="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          class="button button--danger"
          type="button"
          aria-disabled={busy.value}
          onClick={() => void run().then((erased) => setFailed(!erased))}
        >
          <Icon icon={Eraser} />
          {t(busy.value ? 'eraseDoing' : 'eraseDo')}
        </button>
      </div>
    </Modal>
  );
}
