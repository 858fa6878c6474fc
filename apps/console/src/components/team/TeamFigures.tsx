import type { Stats } from '@frontdesk/contract';
import { formatDuration } from '../../format/time.ts';
import { useApp } from '../app-context.ts';

/** The day in a few figures. */
export function TeamFigures() {
  const { language, team } = useApp();
  const { t, locale } = language;
  const stats = team.figures.answer.value;
  const share = new Intl.NumberFormat(locale.value, { style: 'percent', maximumFractionDigits: 0 });
  const percent = (value: number | null) => (value === null ? t('nothing') : share.format(value));
  const seconds = (value: number | null | undefined) =>
    value == null ? t('nothing') : formatDuration(value * 1000);
  const totals = stats?.totals;
  return (
    <dl class="figures" aria-label={t('figuresToday')}>
      <Figure
        label={t('figureLevel')}
        value={totals && percent(totals.service_level)}
        hint={t('figureLevelHint', { seconds: stats?.within_s ?? team.withinS.value })}
      />
      <Figure
        label={t('figureWait')}
        value={totals && seconds(totals.average_wait_s)}
        hint={t('figureWaitHint', { duration: seconds(totals?.longest_wait_s) })}
      />
      <Figure
        label={t('figureAnswered')}
        value={totals?.answered}
        hint={t('figureAnsweredHint', { count: totals?.offered ?? 0 })}
      />
      <Figure
        label={t('figureAbandoned')}
        value={totals?.abandoned}
        hint={t('figureAbandonedHint', { share: percent(abandonedShare(totals)) })}
      />
      <Figure label={t('figureNoAnswer')} value={totals?.no_answer} />
      <Figure label={t('figureFailed')} value={totals?.failed} />
    </dl>
  );
}

function abandonedShare(totals: Stats['totals'] | undefined): number | null {
  return totals === undefined || totals.offered === 0 ? null : totals.abandoned / totals.offered;
}

interface FigureProps {
  label: string;
  /** Undefined until it is known. */
  value: string | number | undefined;
  hint?: string;
}

function Figure({ label, value, hint }: FigureProps) {
  return (
    <div class="figure">
      <dt class="figure__label">{label}</dt>
      <dd class="figure__value time">{value ?? <span class="figure__unknown" />}</dd>
      {hint !== undefined && <dd class="figure__hint">{hint}</dd>}
    </div>
  );
}
