import type { Stats, StatsHour } from '@frontdesk/contract';
import { useMemo } from 'preact/hooks';
import { formatDuration } from '../../format/time.ts';
import { callsPlot, waitPlot } from '../../rules/hour-plots.ts';
import { useApp } from '../app-context.ts';
import { Plot } from './Plot.tsx';

/** The day by hour: drawn, and beside it as a table, which says the same to those who do not see the drawing. */
export function TeamHours() {
  const stats = useApp().team.figures.answer.value;
  return stats === null ? null : <Hours stats={stats} />;
}

function Hours({ stats }: { stats: Stats }) {
  const { t } = useApp().language;
  const calls = useMemo(() => callsPlot(stats.hours), [stats]);
  const wait = useMemo(() => waitPlot(stats.hours), [stats]);
  return (
    <section class="panel hours" aria-labelledby="hours-title">
      <h3 class="panel__title" id="hours-title">
        {t('byHour')}
      </h3>
      <div class="hours__plots">
        <ul class="legend" aria-hidden="true">
          <li class="legend__item legend__item--positive">{t('figureAnswered')}</li>
          <li class="legend__item legend__item--warning">{t('figureAbandoned')}</li>
          <li class="legend__item legend__item--danger">{t('hourMissed')}</li>
        </ul>
        <Plot data={calls} timeZone={stats.timezone} />
        <p class="hours__subtitle">{t('waitByHour')}</p>
        <Plot data={wait} timeZone={stats.timezone} />
      </div>
      <HoursTable stats={stats} />
    </section>
  );
}

function HoursTable({ stats }: { stats: Stats }) {
  const { language } = useApp();
  const { t } = language;
  const used = stats.hours.filter(({ offered }) => offered > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="hours__table" tabIndex={0} aria-labelledby="hours-title">
      <table class="table" aria-labelledby="hours-title">
        <thead>
          <tr>
            <th scope="col">{t('hour')}</th>
            <th scope="col">{t('offered')}</th>
            <th scope="col">{t('figureAnswered')}</th>
            <th scope="col">{t('figureAbandoned')}</th>
            <th scope="col">{t('hourMissed')}</th>
            <th scope="col">{t('waited')}</th>
            <th scope="col">{t('figureLevel')}</th>
          </tr>
        </thead>
        <tbody>
          {used.map((hour) => (
            <HourRow key={hour.at} hour={hour} timeZone={stats.timezone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HourRow({ hour, timeZone }: { hour: StatsHour; timeZone: string }) {
  const { t, locale } = useApp().language;
  const clock = new Intl.DateTimeFormat(locale.value, { hour: '2-digit', minute: '2-digit', timeZone });
  const share = new Intl.NumberFormat(locale.value, { style: 'percent', maximumFractionDigits: 0 });
  const { average_wait_s, service_level } = hour;
  return (
    <tr>
      <th scope="row" class="time">
        {clock.format(new Date(hour.at))}
      </th>
      <td class="time">{hour.offered}</td>
      <td class="time">{hour.answered}</td>
      <td class="time">{hour.abandoned}</td>
      <td class="time">{hour.offered - hour.answered - hour.abandoned}</td>
      <td class="time">{average_wait_s === null ? t('nothing') : formatDuration(average_wait_s * 1000)}</td>
      <td class="time">{service_level === null ? t('nothing') : share.format(service_level)}</td>
    </tr>
  );
}
