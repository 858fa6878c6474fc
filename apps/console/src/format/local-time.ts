/**
 * What the clocks show where somebody is, with the day when it is another than here: `Tue 23:05`.
 *
 * @returns null for a time zone that this browser does not know
 */
export function localTime(now: number, timeZone: string, language: string): string | null {
  try {
    const there = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone }).format(now);
    const here = new Intl.DateTimeFormat(language, { dateStyle: 'short' }).format(now);
    const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
    return there(there({ dateStyle: 'short' }) === here ? time : { ...time, weekday: 'short' });
  } catch {
    return null;
  }
}
