import { failureText } from '../../texts/failure-texts.ts';
import { useApp } from '../app-context.ts';

/** What went wrong today, where and with which browser. */
export function TeamFailures() {
  const { language, team } = useApp();
  const { t } = language;
  const failures = team.figures.answer.value?.failures;
  if (failures === undefined) return null;
  return (
    <section class="panel" aria-labelledby="failures-title">
      <h3 class="panel__title" id="failures-title">
        {t('failuresTitle')}
      </h3>
      {failures.length === 0 ? (
        <p class="quiet">{t('failuresNone')}</p>
      ) : (
        <table class="table" aria-labelledby="failures-title">
          <thead>
            <tr>
              <th scope="col">{t('site')}</th>
              <th scope="col">{t('browser')}</th>
              <th scope="col">{t('failure')}</th>
              <th scope="col">{t('failureCount')}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ site, browser, code, count }) => (
              <tr key={`${site.key} ${browser} ${code}`}>
                <td>{site.name}</td>
                <td>{browser ?? t('unknownBrowser')}</td>
                <td title={code}>{t(failureText(code))}</td>
                <td class="time">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
