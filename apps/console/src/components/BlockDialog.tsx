import { Ban } from 'lucide';
import { useState } from 'preact/hooks';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { FormProblem } from './FormProblem.tsx';
import { Icon } from './Icon.tsx';
import { Modal } from './Modal.tsx';
import type { SubmitEvent } from './submit-event.ts';

const PERIODS: readonly { minutes: number; text: TextKey }[] = [
  { minutes: 60, text: 'blockHour' },
  { minutes: 24 * 60, text: 'blockDay' },
  { minutes: 7 * 24 * 60, text: 'blockWeek' },
  { minutes: 30 * 24 * 60, text: 'blockMonth' },
];
const USUAL = 24 * 60;

/** Asks how long, and says what will happen, before it does. */
export function BlockDialog({ onClose }: { onClose: () => void }) {
  const { language, conversation, shared } = useApp();
  const { t } = language;
  const { busy, problem, run } = shared.block;
  const [failed, setFailed] = useState(false);
  const title = t('blockTitle', { name: conversation.call.value?.visitor.name ?? '' });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const isDone = await run(Number(fields.get('minutes')), String(fields.get('reason')).trim());
    setFailed(!isDone);
    if (isDone) onClose();
  };
  return (
    <Modal label={title} onClose={onClose}>
      <h2 class="modal__title">{title}</h2>
      <p class="lead">{t('blockLead')}</p>
      <form class="form" onSubmit={(event) => void submit(event)}>
        <fieldset class="periods">
          <legend class="field__label">{t('blockPeriod')}</legend>
          {PERIODS.map(({ minutes, text }) => (
            <label class="periods__choice" key={minutes}>
              <input type="radio" name="minutes" value={minutes} defaultChecked={minutes === USUAL} />
              {t(text)}
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span class="field__label">{t('blockReason')}</span>
          <input class="field__input" name="reason" maxLength={300} autocomplete="off" />
        </label>
        <FormProblem problem={failed ? problem.value : null} texts={{}} />
        <div class="modal__actions">
          <button class="button" type="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button class="button button--danger" type="submit" aria-disabled={busy.value}>
            <Icon icon={Ban} />
            {t(busy.value ? 'blocking' : 'blockConfirm')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
