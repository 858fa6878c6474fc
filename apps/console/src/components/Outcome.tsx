import type { ConsoleCall } from '@frontdesk/contract';
import { outcomeOf } from '../rules/outcome.ts';
import { useApp } from './app-context.ts';

export function Outcome({ call }: { call: ConsoleCall }) {
  const { t } = useApp().language;
  const { text, tone } = outcomeOf(call);
  return <span class={`outcome outcome--${tone}`}>{t(text)}</span>;
}
