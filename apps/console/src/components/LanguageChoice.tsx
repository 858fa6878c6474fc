import { LANGUAGES } from '../models/language.ts';
import { useApp } from './app-context.ts';

/** @param short two letters, where there is little room */
export function LanguageChoice({ short = false }: { short?: boolean }) {
  const { language } = useApp();
  return (
    <label class="choice">
      <span class="visually-hidden">{language.t('languageLabel')}</span>
      <select
        class="choice__select"
        value={language.tag.value}
        onChange={(event) => language.choose(event.currentTarget.value)}
      >
        {LANGUAGES.map((offer) => (
          <option key={offer.tag} value={offer.tag} lang={offer.tag}>
            {short ? offer.short : offer.name}
          </option>
        ))}
      </select>
    </label>
  );
}
