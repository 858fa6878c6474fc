import type { Callback } from '@frontdesk/contract';
import { useState } from 'preact/hooks';
import { useApp } from './app-context.ts';

interface Draft {
  text: string;
  begunOn: Callback;
  /** It was not saved: what stands there meanwhile has been shown since. */
  isRefused: boolean;
}

/** Saved when it is left. What is being written stays, also when a colleague writes meanwhile, and does not replace theirs unseen. */
export function CallbackNote({ callback }: { callback: Callback }) {
  const { language, callbacks } = useApp();
  const { t } = language;
  const [draft, setDraft] = useState<Draft | null>(null);
  const isOvertaken = draft !== null && draft.begunOn.note !== callback.note;
  const save = async () => {
    if (draft === null) return;
    const note = draft.text.trim() || null;
    if (note === callback.note) return setDraft(null);
    const seen = isOvertaken && !draft.isRefused ? draft.begunOn : callback;
    const isSaved = await callbacks.edit(seen, { note });
    setDraft((latest) => {
      if (!isSaved) return latest && { ...latest, isRefused: true };
      return latest?.text === draft.text ? null : latest;
    });
  };
  return (
    <label class="filter callback__note">
      <span class="filter__label">{t('callbackNote')}</span>
      <textarea
        class="field__input notes__text"
        rows={1}
        maxLength={2000}
        value={draft?.text ?? callback.note ?? ''}
        onInput={({ currentTarget }) =>
          setDraft({ begunOn: callback, isRefused: false, ...draft, text: currentTarget.value })
        }
        onBlur={() => void save()}
      />
      {isOvertaken && callback.note !== null && (
        <span class="quiet" role="status">
          {t('callbackNoteMeanwhile', { note: callback.note })}
        </span>
      )}
    </label>
  );
}
