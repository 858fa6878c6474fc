import type { StatsHour } from '@frontdesk/contract';

/** One row of values of a drawing, and the colour role it is drawn in. */
export interface PlotSeries {
  role: 'positive' | 'warning' | 'danger' | 'accent';
  shape: 'bars' | 'line';
  values: readonly (number | null)[];
}

export interface PlotData {
  /** Seconds since 1970: where each value stands. */
  times: readonly number[];
  /** Drawn one over the other, the first at the back. */
  series: readonly PlotSeries[];
  unit: 'count' | 'seconds';
}

/** Calls of each hour, one bar of parts: each is drawn over the sum of itself and those above it. */
export function callsPlot(hours: readonly StatsHour[]): PlotData {
  return {
    times: times(hours),
    unit: 'count',
    series: [
      { role: 'danger', shape: 'bars', values: hours.map(({ offered }) => offered) },
      {
        role: 'warning',
        shape: 'bars',
        values: hours.map(({ answered, abandoned }) => answered + abandoned),
      },
      { role: 'positive', shape: 'bars', values: hours.map(({ answered }) => answered) },
    ],
  };
}

/** How long visitors waited, hour by hour; an hour without answers is a gap, not a zero. */
export function waitPlot(hours: readonly StatsHour[]): PlotData {
  return {
    times: times(hours),
    unit: 'seconds',
    series: [{ role: 'accent', shape: 'line', values: hours.map(({ average_wait_s }) => average_wait_s) }],
  };
}

function times(hours: readonly StatsHour[]): number[] {
  return hours.map(({ at }) => Date.parse(at) / 1000);
}
