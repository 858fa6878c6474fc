import { END_REASONS } from '@frontdesk/contract/vocabulary';
import { Search } from 'lucide';
import { isOfSite, NO_FILTER } from '../rules/history-filter.ts';
import { OUTCOME_TEXTS } from '../rules/outcome.ts';
import { useApp } from './app-context.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { Icon } from './Icon.tsx';

/** Which calls are listed. Each change counts at once. */
export function HistoryFilters() {
  const { language, history, names } = useApp();
  const { t } = language;
  const fields = history.fields.value;
  const outcomes = END_REASONS.map((key) => ({ key, name: t(OUTCOME_TEXTS[key]) }));
  const ofAll = fields.site === '' && names.sites.value.length > 1;
  const departments = names.departments.value
    .filter(({ key }) => isOfSite(key, fields.site))
    .map(({ key, name, site }) => ({ key, name: ofAll ? `${name} (${site.name})` : name }));
  return (
    <search class="filters" aria-label={t('filterTitle')}>
      <TextFilter />
      <DayFilter name="from" />
      <DayFilter name="to" />
      <FilterSelect
        label={t('site')}
        value={fields.site}
        choices={names.sites.value}
        onChoose={(site) =>
          history.filter({ site, department: isOfSite(fields.department, site) ? fields.department : '' })
        }
      />
      <FilterSelect
        label={t('department')}
        value={fields.department}
        choices={departments}
        onChoose={(department) => history.filter({ department })}
      />
      <FilterSelect
        label={t('operator')}
        value={fields.operator}
        choices={names.operators.value}
        onChoose={(operator) => history.filter({ operator })}
      />
      <FilterSelect
        label={t('outcome')}
        value={fields.outcome}
        choices={outcomes}
        onChoose={(outcome) => history.filter({ outcome })}
      />
      {history.filtered.value && (
        <button
          class="button button--quiet filters__clear"
          type="button"
          onClick={() => history.filter(NO_FILTER)}
        >
          {t('filterClear')}
        </button>
      )}
    </search>
  );
}

function TextFilter() {
  const { language, history } = useApp();
  const { t } = language;
  return (
    <label class="filter filter--text">
      <span class="filter__label">{t('filterText')}</span>
      <span class="filter__with-icon">
        <Icon icon={Search} size={16} />
        <input
          class="field__input filter__input"
          type="search"
          maxLength={100}
          placeholder={t('filterTextHint')}
          value={history.fields.value.q}
          onInput={(event) => history.filter({ q: event.currentTarget.value }, true)}
        />
      </span>
    </label>
  );
}

function DayFilter({ name }: { name: 'from' | 'to' }) {
  const { language, history } = useApp();
  const { from, to } = history.fields.value;
  return (
    <label class="filter">
      <span class="filter__label">{language.t(name === 'from' ? 'filterFrom' : 'filterTo')}</span>
      <input
        class="field__input filter__input"
        type="date"
        value={name === 'from' ? from : to}
        min={name === 'to' && from !== '' ? from : undefined}
        max={name === 'from' && to !== '' ? to : undefined}
        onChange={(event) => history.filter({ [name]: event.currentTarget.value })}
      />
    </label>
  );
}
