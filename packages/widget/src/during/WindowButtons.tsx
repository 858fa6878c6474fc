import { Maximize2, Minimize2, Minus, Move, Scaling, Video } from 'lucide';
import type { View } from '../call/dialog-state.ts';
import type { DialogProps } from '../dialog/dialog.ts';
import { IconButton } from '../dialog/IconButton.tsx';
import { joinAgain } from '../later/join-again.ts';
import { keepPass } from '../shared/call-storage.ts';
import type { DuringProps } from './during-props.ts';

/** Where the window of a call is, and how large: another corner, another size, small, the whole page. */
export function WindowButtons({ dialog, words }: DuringProps) {
  const { state, store } = dialog;
  const { view, during } = state;
  const show = (next: View) => () => store.set({ view: next });
  if (view === 'full') {
    return <IconButton node={Minimize2} label={words.leaveFullScreen} onPress={show('panel')} />;
  }
  return (
    <>
      <IconButton node={Scaling} label={words.resize} class="resize" onPress={() => during?.nextSize()} />
      <IconButton node={Move} label={words.move} class="move" onPress={() => during?.nextCorner()} />
      {view === 'mini' ? (
        <IconButton node={Maximize2} label={words.expand} onPress={show('panel')} />
      ) : (
        <>
          <CameraButton dialog={dialog} />
          <IconButton node={Minus} label={words.minimise} onPress={show('mini')} />
          <IconButton node={Maximize2} label={words.fullScreen} onPress={show('full')} class="full-screen" />
        </>
      )}
    </>
  );
}

/**
 * For who wanted the camera later: the room is entered anew, as a frame is given its rights when it loads. Not while the service, which
 * gives the address for it, is away: the picture that there is would be lost.
 */
function CameraButton({ dialog: { state, store, calls, shell } }: DialogProps) {
  const { camera, phase, later, link } = state;
  if (camera !== 'later' || phase.name !== 'active' || later === null || link === 'lost') return null;
  const press = () => {
    const { pass } = calls.session;
    store.set({ camera: undefined });
    if (pass !== null) keepPass(shell.options.site, pass);
    void joinAgain(calls);
  };
  return <IconButton node={Video} label={later.texts.turnCameraOn} onPress={press} />;
}
