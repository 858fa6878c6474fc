import { Languages } from 'lucide';
import { LANGUAGES } from '../models/language.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

export function LanguageChoice() {
  const { language } = useApp();
  return (
    <label class="choice">
      <span class="choice__icon">
        <Icon icon={Languages} />
      </span>
      <span class="visually-hidden">{language.t('languageLabel')}</span>
      <select
        class="choice__select"
        value={language.tag.value}
        onChange={(event) => language.choose(event.currentTarget.value)}
      >
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
