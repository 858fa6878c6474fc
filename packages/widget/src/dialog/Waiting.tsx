import type { Phase } from '../call/phase.ts';
import type { Texts } from '../texts/en.ts';
import { queueHint, statusLine } from './announcement.ts';
import { Caller } from './Caller.tsx';
import type { DialogProps } from './dialog.ts';

/** The stage while there is no picture yet. */
export function Waiting({ dialog: { state, texts } }: DialogProps) {
  const { phase } = state;
  const operator = 'call' in phase ? (phase.call.operator?.name ?? null) : null;
  return (
    <div class="waiting">
      <Caller name={operator} breathing />
      <p class="waiting-title">{statusLine(phase, texts)}</p>
      <p class="waiting-hint">{hint(phase, texts)}</p>
    </div>
  );
}

function hint(phase: Phase, texts: Texts): string {
  if (phase.name === 'queued') return queueHint(phase.call, texts);
  return phase.name === 'connecting' ? texts.call.connectingHint : texts.call.room;
}
