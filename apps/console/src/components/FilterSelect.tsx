import type { Choice } from '../models/known-names.ts';
import { useApp } from './app-context.ts';

interface Props {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** What choosing nothing means; "All" unless told otherwise. */
  all?: string;
  onChoose: (key: string) => void;
}

export function FilterSelect({ label, value, choices, all, onChoose }: Props) {
  const { t } = useApp().language;
  return (
    <label class="filter">
      <span class="filter__label">{label}</span>
      <select
        class="field__input filter__input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all ?? t('filterAll')}</option>
        {choices.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
