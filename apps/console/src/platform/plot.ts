import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatDuration } from '../format/time.ts';
import type { PlotData, PlotSeries } from '../rules/hour-plots.ts';

export interface DrawnPlot {
  update: (data: PlotData) => void;
  remove: () => void;
}

interface Place {
  locale: string;
  timeZone: string;
}

const HEIGHT = 160;
const HOUR_S = 3600;

/** Draws over the hours of a day, in the colours of the page, as wide as its place is. */
export function drawPlot(place: HTMLElement, data: PlotData, { locale, timeZone }: Place): DrawnPlot {
  const styles = getComputedStyle(document.documentElement);
  const colour = (role: string) => () => styles.getPropertyValue(`--${role}`);
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const axis = {
    stroke: colour('muted'),
    font: '12px system-ui, sans-serif',
    grid: { stroke: colour('line'), width: 1 },
    ticks: { show: false },
  };
  const plot = new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { range: (_, min, max) => [min - HOUR_S / 2, max + HOUR_S / 2] }, y: { range: fromZero } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map((tick) => clock.format(tick * 1000)) },
        { ...axis, size: 48, values: (_, ticks) => ticks.map((tick) => label(tick, data.unit)) },
      ],
      series: [{}, ...data.series.map((series) => look(series, colour(series.role)))],
    },
    valuesOf(data),
    place,
  );
  return { update: (next) => plot.setData(valuesOf(next)), remove: follow(plot, place) };
}

/** Keeps the drawing as wide as its place and in the colours of the theme. @returns what takes it away */
function follow(plot: uPlot, place: HTMLElement): () => void {
  const width = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT }));
  width.observe(place);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const repaint = () => plot.redraw(false, true);
  dark.addEventListener('change', repaint);
  return () => {
    width.disconnect();
    dark.removeEventListener('change', repaint);
    plot.destroy();
  };
}

function look({ shape }: PlotSeries, colour: () => string): uPlot.Series {
  const bars = uPlot.paths.bars;
  if (shape === 'bars' && bars !== undefined)
    return { fill: colour, width: 0, points: { show: false }, paths: bars({ size: [0.7, 40] }) };
  return { stroke: colour, width: 2, points: { show: true, size: 6, fill: colour } };
}

function valuesOf({ times, series }: PlotData): uPlot.AlignedData {
  return [[...times], ...series.map(({ values }) => [...values])];
}

function fromZero(_: uPlot, _min: number, max: number): [number, number] {
  return [0, Math.max(1, max * 1.1)];
}

function label(value: number, unit: PlotData['unit']): string {
  if (unit === 'seconds') return formatDuration(value * 1000);
  return Number.isInteger(value) ? String(value) : '';
}
