import { useApp } from './app-context.ts';

/** Bars in the shape of what is coming. They appear after 200 ms (styles), so that quick answers do not flicker. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useApp().language;
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span class="skeleton__row" key={row} />
      ))}
    </div>
  );
}
