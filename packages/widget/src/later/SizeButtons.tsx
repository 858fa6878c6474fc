import { Maximize2, Minimize2, Minus } from 'lucide';
import type { View } from '../call/dialog-state.ts';
import { IconButton } from '../dialog/IconButton.tsx';
import type { LaterProps } from './later-props.ts';

/** Small, normal, the whole page. */
export function SizeButtons({ dialog: { state, store }, words }: LaterProps) {
  const { view } = state;
  const show = (next: View) => () => store.set({ view: next });
  if (view === 'mini') return <IconButton node={Maximize2} label={words.expand} onPress={show('panel')} />;
  return (
    <>
      <IconButton node={Minus} label={words.minimise} onPress={show('mini')} />
      {view === 'full' ? (
        <IconButton node={Minimize2} label={words.leaveFullScreen} onPress={show('panel')} />
      ) : (
        <IconButton node={Maximize2} label={words.fullScreen} onPress={show('full')} class="full-screen" />
      )}
    </>
  );
}
