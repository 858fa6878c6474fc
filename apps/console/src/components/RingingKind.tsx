import type { ConsoleCall } from '@frontdesk/contract';
import { useApp } from './app-context.ts';

/** Why it rings: somebody calls, or a colleague hands a call over or asks for help in one. */
export function RingingKind({ call }: { call: ConsoleCall }) {
  const { t } = useApp().language;
  if (call.transfer !== null) return <>{t('transferFrom', { name: call.transfer.from.name })}</>;
  if (call.status === 'active') return <>{t('invitationFrom', { name: call.operator?.name ?? '' })}</>;
  return <>{t('incomingCall')}</>;
}
