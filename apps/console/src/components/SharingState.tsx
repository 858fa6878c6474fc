import type { ConsoleCall, Transfer } from '@frontdesk/contract';
import { Users } from 'lucide';
import type { ComponentChildren } from 'preact';
import { formatDuration } from '../format/time.ts';
import type { Command } from '../models/command.ts';
import { sharing } from '../rules/sharing.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Who else is in the call, or on the way into it, and what can be done about that. */
export function SharingState() {
  const { conversation, session } = useApp();
  const call = conversation.call.value;
  if (call === null || conversation.stage.value !== 'talking') return null;
  return (
    <div role="status">
      <Sharing call={call} me={session.login.value ?? ''} />
    </div>
  );
}

function Sharing({ call, me }: { call: ConsoleCall; me: string }) {
  const { language, conversation, shared } = useApp();
  const { t } = language;
  const state = sharing(call, me);
  switch (state.kind) {
    case 'handing_over':
      return (
        <Bar action="takeBack" command={shared.takeBack}>
          <HandingOver transfer={state.transfer} />
        </Bar>
      );
    case 'introducing':
      return (
        <Bar action="leaveCall" command={shared.leave}>
          {t('introducing', { name: state.names })}
        </Bar>
      );
    case 'together':
      return (
        <Bar action="leaveCall" command={shared.leave}>
          {t('inThisCall')}: {state.names}
        </Bar>
      );
    case 'helping':
      return (
        <Bar action="endForAll" command={conversation.hangUp}>
          {t('inThisCall')}: {state.names}
        </Bar>
      );
    case 'invited':
      return <Bar>{t('invitedNow', { names: state.names })}</Bar>;
    default:
      return null;
  }
}

/** The seconds run for the eye alone. */
function HandingOver({ transfer }: { transfer: Transfer }) {
  const { language, clock } = useApp();
  const name = transfer.operator?.name ?? transfer.department?.name ?? '';
  const duration = formatDuration(clock.now.value - Date.parse(transfer.since));
  return (
    <>
      <span class="visually-hidden">{language.t('handingOverSaid', { name })}</span>
      <span class="time" aria-hidden="true">
        {language.t('handingOver', { name, duration })}
      </span>
    </>
  );
}

interface BarProps {
  action?: TextKey;
  command?: Command<[]>;
  children: ComponentChildren;
}

function Bar({ action, command, children }: BarProps) {
  const { t } = useApp().language;
  return (
    <div class="call__sharing">
      <Icon icon={Users} />
      <p class="call__message-text">{children}</p>
      {action !== undefined && command !== undefined && (
        <button
          class="button button--on-stage"
          type="button"
          aria-disabled={command.busy.value}
          onClick={() => void command.run()}
        >
          {t(action)}
        </button>
      )}
    </div>
  );
}
