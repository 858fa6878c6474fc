import { isBusy, isLive } from '../call/phase.ts';
import type { DialogProps } from './dialog.ts';
import { Waiting } from './Waiting.tsx';

/** Puts the picture's node into the element, once: a frame that is moved in the document loads anew. */
export type PlacePicture = (element: HTMLElement | null) => void;

/** Where the picture is, and what lies over it while there is none. Rendered always, hidden without a call. */
export function Stage({ dialog, placePicture }: DialogProps & { placePicture: PlacePicture }) {
  const { state } = dialog;
  const { phase, pictureLoaded: loaded } = state;
  const { later, during } = state;
  const trouble = isLive(phase) ? state.trouble : null;
  return (
    <div class="stage" hidden={!isBusy(phase)}>
      <div class="picture" ref={placePicture} data-loaded={loaded} />
      {isBusy(phase) && trouble === null && !loaded && <Waiting dialog={dialog} />}
      {trouble !== null && later !== null && (
        <later.Trouble dialog={dialog} words={later.texts} trouble={trouble} />
      )}
      {isLive(phase) && during && <during.Notices dialog={dialog} words={during.texts} call={phase.call} />}
    </div>
  );
}
