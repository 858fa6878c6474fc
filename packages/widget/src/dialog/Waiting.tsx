import type { Phase } from '../call/phase.ts';
import { queueHint, type Speech, statusLine } from './announcement.ts';
import { Caller } from './Caller.tsx';
import type { DialogProps } from './dialog.ts';

/** The stage while there is no picture yet. */
export function Waiting({ dialog }: DialogProps) {
  const { phase } = dialog.state;
  const operator = 'call' in phase ? (phase.call.operator?.name ?? null) : null;
  return (
    <div class="waiting">
      <Caller name={operator} breathing />
      <p class="waiting-title">{statusLine(phase, dialog)}</p>
      <p class="waiting-hint">{hint(phase, dialog)}</p>
    </div>
  );
}

function hint(phase: Phase, speech: Speech): string {
  if (phase.name === 'queued') return queueHint(phase.call, speech);
  return phase.name === 'connecting' ? '' : speech.texts.room;
}
