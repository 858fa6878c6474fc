import { Maximize2, Minimize2, Minus, X } from 'lucide';
import { isBusy, isLive, type Phase } from '../call/phase.ts';
import { clock } from '../texts/moments.ts';
import { announcementOfPhase } from './announcement.ts';
import { Caller } from './Caller.tsx';
import type { DialogProps } from './dialog.ts';
import { IconButton } from './IconButton.tsx';

/** Who this is with and how it stands, and how large it is shown. */
export function Header({ dialog }: DialogProps) {
  const { model, texts } = dialog;
  const phase = model.phase.value;
  return (
    <header class="header">
      {inRoom(phase) ? (
        <RoomWords dialog={dialog} phase={phase} />
      ) : (
        <p class="header-words header-title">{model.site.value?.name ?? texts.call.frameTitle}</p>
      )}
      {isBusy(phase) ? (
        <SizeButtons dialog={dialog} />
      ) : (
        <IconButton node={X} label={texts.close} onPress={() => model.close()} />
      )}
    </header>
  );
}

function inRoom(phase: Phase): phase is Extract<Phase, { call: unknown }> {
  return isLive(phase) && phase.name !== 'queued';
}

function RoomWords({ dialog, phase }: DialogProps & { phase: Extract<Phase, { call: unknown }> }) {
  const { model, texts } = dialog;
  const talked = model.talk.running.value;
  return (
    <>
      <Caller name={phase.call.operator?.name ?? null} breathing={phase.name !== 'active'} />
      <div class="header-words">
        <p class="header-title">{announcementOfPhase(phase, texts)}</p>
        <p class="header-sub">
          {model.site.value?.name}
          {talked !== null && <span class="clock">{clock(talked)}</span>}
        </p>
      </div>
    </>
  );
}

/** Small, normal, the whole page. */
function SizeButtons({ dialog: { model, texts } }: DialogProps) {
  const view = model.view.value;
  const show = (next: typeof view) => () => {
    model.view.value = next;
  };
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
