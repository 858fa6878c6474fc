const DAY_MS = 86_400_000;

/** `en` alone would mean American: the visitor's browser says which English. */
export function visitorsLocale(language: string): string {
  return navigator.languages.find((wish) => wish.split('-')[0] === language) ?? language;
}

/** "9:00", in the visitor's own time zone and way of writing. */
export function clockTime(moment: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(moment);
}

/** 0 for today, 1 for tomorrow, by the visitor's calendar. */
export function daysUntil(day: Date, now: Date): number {
  return Math.round((startOfDay(day) - startOfDay(now)) / DAY_MS);
}

function startOfDay(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}
