import { useId } from 'preact/hooks';
import type { NotesState } from '../models/draft-store.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { TagField } from './TagField.tsx';

const LONGEST_NOTE = 4000;

/** Notes and tags of the call in hand; there is nothing to press, they are saved as they are written. */
export function NotesForm() {
  const { language, notes } = useApp();
  const { t } = language;
  const id = useId();
  return (
    <section class="notes" aria-labelledby={`${id}-title`}>
      <h2 class="panel__title" id={`${id}-title`}>
        {t('notesTitle')}
        <SavedState />
      </h2>
      <label class="visually-hidden" for={`${id}-note`}>
        {t('noteLabel')}
      </label>
      <textarea
        id={`${id}-note`}
        class="field__input notes__text"
        rows={4}
        maxLength={LONGEST_NOTE}
        placeholder={t('notePlaceholder')}
        value={notes.note.value}
        onInput={(event) => notes.write(event.currentTarget.value)}
      />
      <TagField />
    </section>
  );
}

const WORDS: Record<NotesState, TextKey | null> = {
  untouched: null,
  waiting: 'notesSaving',
  saving: 'notesSaving',
  saved: 'notesSaved',
  retrying: 'notesRetrying',
  refused: 'notesRefused',
};

function SavedState() {
  const { language, notes } = useApp();
  const state = notes.state.value;
  const words = WORDS[state];
  const isTrouble = state === 'retrying' || state === 'refused';
  return (
    <span class={`notes__state ${isTrouble ? 'notes__state--trouble' : ''}`} role="status">
      {words !== null && language.t(words)}
    </span>
  );
}
