import type { Callback, CallbackEdit } from '@frontdesk/contract';
import { useApp } from './app-context.ts';
import { CallbackDue } from './CallbackDue.tsx';
import { CallbackNote } from './CallbackNote.tsx';
import { FilterSelect } from './FilterSelect.tsx';

/** Who does it, by when, and what is to be known about it: saved when a field is left. */
export function CallbackFields({ callback }: { callback: Callback }) {
  const { language, callbacks, names, session } = useApp();
  const { t } = language;
  const { assignee } = callback;
  const edit = (change: CallbackEdit) => void callbacks.edit(callback, change);
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
      <CallbackDue callback={callback} />
      <CallbackNote callback={callback} />
    </div>
  );
}
