import { render } from 'preact';
import type { DialogKit } from './dialog.ts';
import { createFocusFlow, type FocusFlow } from './focus-flow.ts';
import { Panel } from './Panel.tsx';
import type { PlacePicture } from './Stage.tsx';

/**
 * Draws the whole dialog, and again after every change of the store: the tree is small, and so components need neither
 * hooks nor state of their own.
 *
 * @param picture put into the stage once, at the first drawing
 */
export function drawDialog(kit: DialogKit, picture: HTMLElement): FocusFlow {
  const { shell, store } = kit;
  const { frame, launcher, destroyed } = shell;
  const place = document.createElement('div');
  frame.append(place);
  const focus = createFocusFlow(shell);
  const isOpen = () => store.state.view !== 'closed';
  const placePicture: PlacePicture = (element) => element?.append(picture);
  const draw = () => {
    frame.dataset['open'] = String(isOpen());
    launcher.setAttribute('aria-expanded', String(isOpen()));
    render(<Panel dialog={{ ...kit, state: store.state }} placePicture={placePicture} />, place);
  };
  draw();
  store.onChange(() => focus.around(draw, isOpen), destroyed);
  destroyed.addEventListener('abort', () => render(null, place));
  return focus;
}
