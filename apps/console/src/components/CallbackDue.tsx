import type { Callback } from '@frontdesk/contract';
import { useState } from 'preact/hooks';
import { localDateTime } from '../format/local-date-time.ts';
import { useApp } from './app-context.ts';

/**
 * Saved when it is left, or at Enter: browsers tell of a change at each figure that is typed, and the first one of the year
 * 2026 means the year 2.
 */
export function CallbackDue({ callback }: { callback: Callback }) {
  const { language, callbacks } = useApp();
  /** Null for what is saved. */
  const [typed, setTyped] = useState<string | null>(null);
  const saved = callback.due_at === null ? '' : localDateTime(callback.due_at);
  const save = async (input: HTMLInputElement) => {
    // What the field holds now, which may not have been drawn yet.
    const { value, validity } = input;
    // Of a date that is not complete the browser tells nothing, as if it had been taken away.
    if (validity.badInput) return;
    if (value !== saved) await callbacks.edit(callback, { due_at: dueAt(value) });
    setTyped((latest) => (latest === value ? null : latest));
  };
  return (
    <label class="filter">
      <span class="filter__label">{language.t('callbackDue')}</span>
      <input
        class="field__input filter__input"
        type="datetime-local"
        value={typed ?? saved}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => void save(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save(event.currentTarget);
        }}
      />
    </label>
  );
}

function dueAt(typed: string): string | null {
  const time = new Date(typed);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
