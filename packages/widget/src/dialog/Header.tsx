import { X } from 'lucide';
import { isBusy, isInRoom, type LivePhase } from '../call/phase.ts';
import { statusLine } from './announcement.ts';
import { Caller } from './Caller.tsx';
import type { DialogProps } from './dialog.ts';
import { IconButton } from './IconButton.tsx';

/** Who this is with and how it stands, and how large it is shown. */
export function Header({ dialog }: DialogProps) {
  const { state, calls, texts } = dialog;
  const { phase, site, during } = state;
  return (
    <header class="header">
      {isInRoom(phase) ? (
        <RoomWords dialog={dialog} phase={phase} />
      ) : (
        <p class="header-words header-title">{site?.name ?? texts.videoCall}</p>
      )}
      {isBusy(phase) ? (
        during && <during.WindowButtons dialog={dialog} words={during.texts} />
      ) : (
        <IconButton node={X} label={texts.close} onPress={() => calls.close()} />
      )}
    </header>
  );
}

function RoomWords({ dialog, phase }: DialogProps & { phase: LivePhase }) {
  const { state } = dialog;
  return (
    <>
      <Caller dialog={dialog} />
      <div class="header-words">
        <p class="header-title">{statusLine(phase, dialog)}</p>
        <p class="header-sub">{[state.site?.name, state.talkTime].filter(Boolean).join(' · ')}</p>
      </div>
    </>
  );
}
