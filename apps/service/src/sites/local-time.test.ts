import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, localTime } from './local-time.ts';

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
);
const instants = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

test('reading a clock and asking when it shows that leads back to the same minute, or the one that shows the same', () => {
  fc.assert(
    fc.property(zones, instants, (timezone, instant) => {
      const shown = localTime(instant, timezone);
      const back = instantOf(shown.day, shown.minute, timezone);
      expect(localTime(back, timezone)).toEqual(shown);
      expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
    }),
  );
});
