import { PhoneOff } from 'lucide';
import type { DialogProps } from './dialog.ts';
import { Icon } from './Icon.tsx';

/** The one control of ours that a call needs; the others are the video client's, in the picture. */
export function CallBar({ dialog: { state, calls, texts } }: DialogProps) {
  const { phase, waiting } = state;
  const cancel = phase.name === 'queued' ? waiting?.texts.leaveQueue : null;
  return (
    <footer class="call-bar">
      <button type="button" class="button is-danger" onClick={() => void calls.hangUp()}>
        <Icon node={PhoneOff} />
        {phase.name === 'active' ? texts.hangUp : (cancel ?? texts.cancelCall)}
      </button>
    </footer>
  );
}
