import { Field } from '../dialog/Field.tsx';
import { WITHIN_MS } from './callback-request.ts';
import type { LaterProps } from './later-props.ts';

const NAME = 'time';

/** When it would suit the visitor, by their own clock, chosen in the browser's own way. */
export function TimeField({ words, wrong }: Pick<LaterProps, 'words'> & { wrong: boolean }) {
  const now = Date.now();
  return (
    <Field
      label={words.callbackTime}
      name={NAME}
      error={wrong ? words.callbackTimeWrong : null}
      control={(wiring) => (
        <input {...wiring} type="datetime-local" min={localTime(now)} max={localTime(now + WITHIN_MS)} />
      )}
    />
  );
}

/** What was chosen. A time typed by half is empty to the browser; the visitor did not mean to leave it out. */
export function timeIn(form: HTMLFormElement): string {
  const field = form.querySelector<HTMLInputElement>(`[name=${NAME}]`);
  return field?.validity.badInput ? 'half' : (field?.value ?? '');
}

/** `2026-03-02T09:30` by the clock of this computer. */
function localTime(moment: number): string {
  const shown = moment - new Date(moment).getTimezoneOffset() * 60_000;
  return new Date(shown).toISOString().slice(0, 16);
}
