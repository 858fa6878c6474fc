import { Maximize2, Minimize2, Minus, Video } from 'lucide';
import type { View } from '../call/dialog-state.ts';
import { IconButton } from '../dialog/IconButton.tsx';
import type { LaterProps } from './later-props.ts';

/** Small, normal, the whole page. */
export function SizeButtons({ dialog, words }: LaterProps) {
  const { state, store } = dialog;
  const { view } = state;
  const show = (next: View) => () => store.set({ view: next });
  if (view === 'mini') return <IconButton node={Maximize2} label={words.expand} onPress={show('panel')} />;
  return (
    <>
      <CameraButton dialog={dialog} words={words} />
      <IconButton node={Minus} label={words.minimise} onPress={show('mini')} />
      {view === 'full' ? (
        <IconButton node={Minimize2} label={words.leaveFullScreen} onPress={show('panel')} />
      ) : (
        <IconButton node={Maximize2} label={words.fullScreen} onPress={show('full')} class="full-screen" />
      )}
    </>
  );
}

/** For who wanted the camera later: the room is entered anew, as a frame is given its rights when it loads. */
function CameraButton({ dialog: { state, store, calls }, words }: LaterProps) {
  if (state.camera !== 'later' || state.phase.name !== 'active') return null;
  const press = () => {
    store.set({ camera: undefined });
    void calls.picture.joinAgain();
  };
  return <IconButton node={Video} label={words.turnCameraOn} onPress={press} />;
}
