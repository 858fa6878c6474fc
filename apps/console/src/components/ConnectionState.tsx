import type { ConnectionStatus } from '../models/connection.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';

const LOOKS: Record<ConnectionStatus, { text: TextKey; tone: string }> = {
  connecting: { text: 'connecting', tone: 'warning' },
  open: { text: 'connected', tone: 'positive' },
  retrying: { text: 'reconnecting', tone: 'warning' },
  refused: { text: 'notConnected', tone: 'danger' },
  closed: { text: 'notConnected', tone: 'danger' },
};

export function ConnectionState() {
  const { connection, language } = useApp();
  const { text, tone } = LOOKS[connection.status.value];
  return (
    <span class={`connection connection--${tone}`} role="status">
      <span class="connection__dot" />
      <span class="connection__word">{language.t(text)}</span>
    </span>
  );
}
