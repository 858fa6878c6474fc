import { useEffect, useRef } from 'preact/hooks';
import type { DrawnPlot } from '../../platform/plot.ts';
import type { PlotData } from '../../rules/hour-plots.ts';
import { useApp } from '../app-context.ts';

/** A drawing; its library comes only when there is one to draw. What it shows is said in words beside it. */
export function Plot({ data, timeZone }: { data: PlotData; timeZone: string }) {
  const locale = useApp().language.locale.value;
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnPlot | null>(null);
  const latest = useRef(data);
  latest.current = data;
  useEffect(() => {
    let isGone = false;
    void import('../../platform/plot.ts').then(({ drawPlot }) => {
      if (isGone || place.current === null) return;
      drawn.current = drawPlot(place.current, latest.current, { locale, timeZone });
    });
    return () => {
      isGone = true;
      drawn.current?.remove();
      drawn.current = null;
    };
  }, [locale, timeZone]);
  useEffect(() => drawn.current?.update(data), [data]);
  return <div class="plot" ref={place} aria-hidden="true" />;
}
