import type { ConsoleCall } from '@frontdesk/contract';
import type { ComponentChildren } from 'preact';
import { languageName } from '../format/language-name.ts';
import { departmentOf } from '../rules/call-details.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { PageLink } from './PageLink.tsx';

type Fact = [label: TextKey, value: ComponentChildren];

/** What is known about a call, as a list of names and values; what is not known is left out. */
export function CallFacts({ call, more = [] }: { call: ConsoleCall; more?: readonly Fact[] }) {
  const { t, locale } = useApp().language;
  const facts: readonly Fact[] = [
    ['department', departmentOf(call, t)],
    ['site', call.site.name],
    ['page', call.page && <PageLink url={call.page.url} title={call.page.title} />],
    ['topic', call.topic && <bdi>{call.topic}</bdi>],
    ['language', call.locale && languageName(call.locale, locale.value)],
    ...more,
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div class="facts__row" key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {call.answers.map(({ label, value }) => (
        <div class="facts__row" key={label}>
          <dt>
            <bdi>{label}</bdi>
          </dt>
          <dd>{typeof value === 'string' ? <bdi>{value}</bdi> : t(value ? 'yes' : 'no')}</dd>
        </div>
      ))}
    </dl>
  );
}
