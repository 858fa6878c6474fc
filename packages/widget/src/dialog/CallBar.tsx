import { PhoneOff } from 'lucide';
import type { DialogProps } from './dialog.ts';
import { Icon } from './Icon.tsx';

/** The one control of ours that a call needs; the others are the video client's, in the picture. */
export function CallBar({ dialog: { state, calls, texts } }: DialogProps) {
  return (
    <footer class="call-bar">
      <button type="button" class="button is-danger" onClick={() => void calls.hangUp()}>
        <Icon node={PhoneOff} />
        {state.phase.name === 'active' ? texts.hangUp : texts.cancelCall}
      </button>
    </footer>
  );
}
