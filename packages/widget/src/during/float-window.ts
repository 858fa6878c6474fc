import { isBusy } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { glide } from './glide.ts';
import { hearDrags } from './hear-drags.ts';
import { type Place, readPlace, storePlace } from './place-storage.ts';
import { type Corner, cornerAfter, cornerTowards, fitWidth, WIDTHS, widthAfter } from './window-place.ts';

/** How far an arrow key resizes. */
const STEP = 40;

/**
 * The window of a call can be put into any corner and made larger. All of it is CSS on the panel: the frame in it must be
 * neither moved nor hidden.
 */
export function floatWindow({ store, shell }: DialogKit) {
  const { root, frame, options } = shell;
  const usual: Corner = frame.dataset['position'] === 'start' ? 'bottom-start' : 'bottom-end';
  const isRtl = frame.dir === 'rtl';
  let place: Place = { corner: usual, ...readPlace(options.site) };
  // Parts start once the dialog is drawn.
  const panel = root.querySelector('.panel') as HTMLElement;
  const view = () => (store.state.view === 'mini' ? 'mini' : 'panel');
  const width = () => place[view()] ?? WIDTHS[view()][0];

  const apply = () => {
    panel.dataset['corner'] = place.corner;
    panel.style.setProperty('--width', `${width()}px`);
  };
  const change = (patch: Partial<Place>) => {
    place = { ...place, ...patch };
    storePlace(options.site, place);
    apply();
  };
  const moveTo = (corner: Corner | null) => {
    if (corner !== null) glide(panel, () => change({ corner }));
  };
  const resizeTo = (wished: number) => change({ [view()]: fitWidth(view(), wished) });

  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element)) return;
    if (!/^Arrow/.test(event.key)) return;
    if (event.target.closest('.move')) moveTo(cornerTowards(place.corner, event.key, isRtl));
    else if (event.target.closest('.resize')) resizeTo(width() + stepOf(event.key, isRtl));
    else return;
    event.preventDefault();
  });
  hearDrags(panel, {
    isFloating: () => isBusy(store.state.phase) && store.state.view !== 'full',
    isRtl,
    corner: () => place.corner,
    width,
    moveTo: (corner) => change({ corner }),
    resizeTo,
  });
  store.onChange(() => {
    // The next call begins where calls begin.
    if (store.state.view === 'closed' && place.corner !== usual) {
      place = { corner: usual };
      storePlace(options.site, null);
    }
    apply();
  }, shell.destroyed);
  return {
    nextCorner: () => moveTo(cornerAfter(place.corner)),
    nextSize: () => resizeTo(widthAfter(view(), width())),
  };
}

function stepOf(key: string, isRtl: boolean): number {
  const grows = key === 'ArrowUp' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight');
  return grows ? STEP : -STEP;
}
