import { X } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { addTags } from '../rules/note-drafts.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Tags of the call: Enter or a comma adds one, its cross or Backspace takes one away. */
export function TagField() {
  const { language, notes } = useApp();
  const { t } = language;
  const id = useId();
  const tags = notes.tags.value;
  // What the field holds now: Enter may come before what was typed or pasted has been drawn.
  const add = (field: HTMLInputElement) => {
    const before = notes.tags.peek();
    const next = addTags(before, field.value);
    if (next.length > before.length) notes.tag(next);
    field.value = '';
  };
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget: field } = event;
    if (key === 'Enter' || key === ',') {
      event.preventDefault();
      add(field);
    } else if (key === 'Backspace' && field.value === '' && tags.length > 0) notes.tag(tags.slice(0, -1));
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
        maxLength={200}
        onKeyDown={press}
        onBlur={(event) => add(event.currentTarget)}
      />
    </div>
  );
}
