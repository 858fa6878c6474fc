import { isInRoom } from '../call/phase.ts';
import { statusLine } from './announcement.ts';
import { Caller } from './Caller.tsx';
import type { DialogProps } from './dialog.ts';

/** The stage while there is no picture yet. */
export function Waiting({ dialog }: DialogProps) {
  const { state, texts } = dialog;
  const { phase, waiting } = state;
  return (
    <div class="waiting">
      <Caller dialog={dialog} />
      <p class="waiting-title">{statusLine(phase, dialog)}</p>
      {phase.name === 'queued' && waiting && (
        <waiting.Queue dialog={dialog} words={waiting.texts} call={phase.call} />
      )}
      {isInRoom(phase) && <p class="waiting-hint">{texts.room}</p>}
    </div>
  );
}
