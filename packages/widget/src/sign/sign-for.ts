import type { Site } from '@frontdesk/contract';
import { count } from '../texts/count.ts';
import { fill } from '../texts/say.ts';
import type { SignTexts } from '../texts/texts.ts';
import { clockTime, daysUntil } from '../texts/times.ts';

export interface SignWords {
  /** `wait` in a queue; the last two when nobody can be called. */
  state: 'open' | 'wait' | 'callback' | 'message';
  label: string;
  detail: string;
  hidden: boolean;
}

export interface SignFacts {
  site: Pick<Site, 'availability' | 'opens_at' | 'estimated_wait_s'> | null;
  /** As in the options. */
  whenClosed: 'callback' | 'message' | 'hide' | undefined;
  texts: SignTexts;
  /** What the page, or the language, calls a call. */
  call: string;
  language: string;
  /** How the visitor writes times. */
  locale: string;
  now: Date;
}

/** What the buttons say of the site as it is now. */
export function signFor({ site, whenClosed, texts, call, language, locale, now }: SignFacts): SignWords {
  const open: SignWords = { state: 'open', label: call, detail: '', hidden: false };
  if (site === null || site.availability === 'open') return open;
  if (site.availability === 'busy') {
    return { ...open, state: 'wait', detail: waitWords(site.estimated_wait_s, texts, language) };
  }
  const back = site.opens_at === null ? texts.away : backWords(new Date(site.opens_at), texts, locale, now);
  if (whenClosed === 'message') return { state: 'message', label: back, detail: '', hidden: false };
  return { state: 'callback', label: texts.callback, detail: back, hidden: whenClosed === 'hide' };
}

function waitWords(seconds: number | null, texts: SignTexts, language: string): string {
  if (seconds === null) return texts.busy;
  return count(texts.wait, Math.max(1, Math.round(seconds / 60)), language);
}

function backWords(opening: Date, texts: SignTexts, locale: string, now: Date): string {
  const time = clockTime(opening, locale);
  const days = daysUntil(opening, now);
  if (days === 0) return fill(texts.backToday, { time });
  const form: Intl.DateTimeFormatOptions =
    days > 6 ? { day: 'numeric', month: 'short' } : { weekday: 'short' };
  return fill(texts.backOn, { day: new Intl.DateTimeFormat(locale, form).format(opening), time });
}
