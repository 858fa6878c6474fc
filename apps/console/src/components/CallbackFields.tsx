import type { Callback, CallbackEdit } from '@frontdesk/contract';
import { localDateTime } from '../format/local-date-time.ts';
import { useApp } from './app-context.ts';
import { FilterSelect } from './FilterSelect.tsx';

/** Who does it, by when, and what is to be known about it: saved when a field is left. */
export function CallbackFields({ callback }: { callback: Callback }) {
  const { language, callbacks, names, session } = useApp();
  const { t } = language;
  const { id, assignee, due_at, note } = callback;
  const edit = (change: CallbackEdit) => void callbacks.edit.run(callback, change);
  const me = session.login.value ?? '';
  const others = names.operators.value.filter(({ key }) => key !== me && key !== assignee?.login);
  const people = [
    { key: me, name: t('callbackMe') },
    ...(assignee === null || assignee.login === me ? [] : [{ key: assignee.login, name: assignee.name }]),
    ...others,
  ];
  return (
    <div class="callback__fields">
      <FilterSelect
        label={t('callbackAssignee')}
        all={t('callbackNobody')}
        value={assignee?.login ?? ''}
        choices={people}
        onChoose={(login) => edit({ assignee: login === '' ? null : login })}
      />
      <label class="filter">
        <span class="filter__label">{t('callbackDue')}</span>
        <input
          class="field__input filter__input"
          type="datetime-local"
          // Another version is another field: what was typed into the old one does not count.
          key={`${id}${due_at}`}
          defaultValue={due_at === null ? '' : localDateTime(due_at)}
          onChange={(event) => edit({ due_at: dueAt(event.currentTarget.value) })}
        />
      </label>
      <label class="filter callback__note">
        <span class="filter__label">{t('callbackNote')}</span>
        <textarea
          class="field__input notes__text"
          rows={1}
          maxLength={2000}
          key={`${id}${note}`}
          defaultValue={note ?? ''}
          onChange={(event) => edit({ note: event.currentTarget.value.trim() || null })}
        />
      </label>
    </div>
  );
}

function dueAt(typed: string): string | null {
  const time = new Date(typed);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
