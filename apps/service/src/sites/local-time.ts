/** A day of some zone's calendar, held as midnight UTC of the same date. */
export type LocalDay = Date;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The date and the minute of the day that a clock in the zone shows. */
export function localTime(instant: Date, timezone: string): { day: LocalDay; minute: number } {
  const shown = instant.getTime() + offsetMs(instant.getTime(), timezone);
  const midnight = Math.floor(shown / DAY_MS) * DAY_MS;
  return { day: new Date(midnight), minute: Math.floor((shown - midnight) / MINUTE_MS) };
}

/**
 * The moment a clock in the zone shows this minute of the day. Twice on the day clocks go back: the first. Never on the
 * day they go forward: as much later as they were put forward.
 */
export function instantOf(day: LocalDay, minute: number, timezone: string): Date {
  const shown = day.getTime() + minute * MINUTE_MS;
  // A change of clocks lies between the two offsets at most: one of them is in force at the moment sought.
  const before = offsetMs(shown - DAY_MS, timezone);
  const after = offsetMs(shown + DAY_MS, timezone);
  const fits = [before, after].find((offset) => offsetMs(shown - offset, timezone) === offset);
  return new Date(shown - (fits ?? before));
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(day.getTime() + days * DAY_MS);
}

/** How far a zone's clock is ahead of UTC. */
function offsetMs(epochMs: number, timezone: string): number {
  const parts = formatterOf(timezone).formatToParts(epochMs);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return shown - Math.floor(epochMs / 1000) * 1000;
}

/** Making one costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  const known = formatters.get(timezone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timezone, formatter);
  return formatter;
}
