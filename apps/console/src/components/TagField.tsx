import { X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { addTags } from '../rules/note-drafts.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Tags of the call: Enter or a comma adds one, its cross or Backspace takes one away. */
export function TagField() {
  const { language, notes } = useApp();
  const { t } = language;
  const [typed, setTyped] = useState('');
  const id = useId();
  const tags = notes.tags.value;
  const add = () => {
    const next = addTags(tags, typed);
    if (next.length > tags.length) notes.tag(next);
    setTyped('');
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) notes.tag(tags.slice(0, -1));
  };
  return (
    <div class="tags">
      <label class="visually-hidden" for={id}>
        {t('tagsLabel')}
      </label>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <bdi>{tag}</bdi>
          <button
            class="tag__remove"
            type="button"
            aria-label={t('removeTag', { tag })}
            onClick={() => notes.tag(tags.filter((other) => other !== tag))}
          >
            <Icon icon={X} size={16} />
          </button>
        </span>
      ))}
      <input
        id={id}
        class="tags__input"
        placeholder={t('tagPlaceholder')}
        value={typed}
        maxLength={200}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={add}
      />
    </div>
  );
}
