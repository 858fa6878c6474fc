import { Maximize2, Minimize2, Minus, X } from 'lucide';
import type { View } from '../call/dialog-state.ts';
import { isBusy, isLive, type Phase } from '../call/phase.ts';
import { statusLine } from './announcement.ts';
import { Caller } from './Caller.tsx';
import { clock } from './clock.ts';
import type { DialogProps } from './dialog.ts';
import { IconButton } from './IconButton.tsx';

/** Who this is with and how it stands, and how large it is shown. */
export function Header({ dialog }: DialogProps) {
  const { state, calls, texts } = dialog;
  const { phase, site } = state;
  return (
    <header class="header">
      {inRoom(phase) ? (
        <RoomWords dialog={dialog} phase={phase} />
      ) : (
        <p class="header-words header-title">{site?.name ?? texts.call.frameTitle}</p>
      )}
      {isBusy(phase) ? (
        <SizeButtons dialog={dialog} />
      ) : (
        <IconButton node={X} label={texts.close} onPress={() => calls.close()} />
      )}
    </header>
  );
}

function inRoom(phase: Phase): phase is Extract<Phase, { call: unknown }> {
  return isLive(phase) && phase.name !== 'queued';
}

function RoomWords({ dialog, phase }: DialogProps & { phase: Extract<Phase, { call: unknown }> }) {
  const { state, texts } = dialog;
  return (
    <>
      <Caller name={phase.call.operator?.name ?? null} breathing={phase.name !== 'active'} />
      <div class="header-words">
        <p class="header-title">{statusLine(phase, texts)}</p>
        <p class="header-sub">
          {[state.site?.name, state.talkMs !== null && clock(state.talkMs)].filter(Boolean).join(' · ')}
        </p>
      </div>
    </>
  );
}

/** Small, normal, the whole page. */
function SizeButtons({ dialog: { state, store, texts } }: DialogProps) {
  const { view } = state;
  const show = (next: View) => () => store.set({ view: next });
  if (view === 'mini') return <IconButton node={Maximize2} label={texts.expand} onPress={show('panel')} />;
  return (
    <>
      <IconButton node={Minus} label={texts.minimise} onPress={show('mini')} />
      {view === 'full' ? (
        <IconButton node={Minimize2} label={texts.leaveFullScreen} onPress={show('panel')} />
      ) : (
        <IconButton node={Maximize2} label={texts.fullScreen} onPress={show('full')} class="full-screen" />
      )}
    </>
  );
}
