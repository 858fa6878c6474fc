import { END_REASONS, type EndReason } from '@frontdesk/contract/vocabulary';
import type { HistoryFilter } from '@frontdesk/service-client';

/** The filter as the form has it: every field a text, empty for "all". `from` and `to` are days of this computer's calendar. */
export interface FilterFields {
  site: string;
  /** With its site, see `departmentKey`. */
  department: string;
  operator: string;
  outcome: string;
  from: string;
  to: string;
  q: string;
}

export const NO_FILTER: FilterFields = {
  site: '',
  department: '',
  operator: '',
  outcome: '',
  from: '',
  to: '',
  q: '',
};

/** What tells a department from one of another site; no key holds a slash. */
export const departmentKey = (site: string, department: string): string => `${site}/${department}`;

/** Whether a department may stay chosen, or offered, when this site is; every one may when none is. */
export const isOfSite = (department: string, site: string): boolean =>
  site === '' || department.startsWith(departmentKey(site, ''));

/** The filter as the service takes it. A department says which site; both days are meant whole. */
export function historyFilter(fields: FilterFields): HistoryFilter {
  const { operator, from, to } = fields;
  const [site = '', department = ''] =
    fields.department === '' ? [fields.site] : fields.department.split('/');
  const outcome = END_REASONS.find((reason) => reason === fields.outcome);
  const q = fields.q.trim();
  return {
    ...given({ site, department, operator, q }),
    ...(outcome !== undefined && { outcome: outcome satisfies EndReason }),
    ...given({ from: dayStart(from, 0), to: dayStart(to, 1) }),
  };
}

/** Midnight of a day like `2026-03-02`, or of one some days later; empty when it is no day. */
function dayStart(day: string, later: number): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return '';
  const midnight = new Date(year, month - 1, date + later);
  return Number.isNaN(midnight.getTime()) ? '' : midnight.toISOString();
}

function given<T extends Record<string, string>>(fields: T): Partial<T> {
  // What is left out is what `Partial` allows to be missing.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}

export function isFiltered(fields: FilterFields): boolean {
  return Object.values(fields).some((value) => value.trim() !== '');
}
