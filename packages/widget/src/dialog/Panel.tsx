import type { TargetedKeyboardEvent } from 'preact';
import { isBusy, isLive } from '../call/phase.ts';
import { announcement, dialogName } from './announcement.ts';
import { CallBar } from './CallBar.tsx';
import type { DialogProps } from './dialog.ts';
import { Header } from './Header.tsx';
import { type PlacePicture, Stage } from './Stage.tsx';
import { Step } from './Step.tsx';

/** The dialog. It stays in the document, closed or not, so that the picture in it never has to move. */
export function Panel({ dialog, placePicture }: DialogProps & { placePicture: PlacePicture }) {
  const { state, calls, texts } = dialog;
  const { view, waiting } = state;
  const busy = isBusy(state.phase);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    // Where a word is being composed, as in Japanese, Escape takes the composition back.
    if (event.key === 'Escape' && !event.isComposing) calls.stepBack();
    if (event.key === 'Tab') state.later?.keepTabInside(event, event.currentTarget);
  };
  return (
    <div
      class="panel"
      part="panel"
      role="dialog"
      aria-label={dialogName(state.site?.name ?? null, texts)}
      tabIndex={-1}
      hidden={view === 'closed'}
      data-view={view}
      data-busy={busy}
      onKeyDown={onKeyDown}
    >
      {/* In the dialog: where that is all there is to read, nothing outside is read out. */}
      <p class="visually-hidden" role="status">
        {view === 'closed' ? '' : announcement(dialog)}
      </p>
      <Header dialog={dialog} />
      <Stage dialog={dialog} placePicture={placePicture} />
      {waiting && isLive(state.phase) && (
        <waiting.Line dialog={dialog} words={waiting.texts} phase={state.phase} />
      )}
      {busy ? <CallBar dialog={dialog} /> : <Step dialog={dialog} />}
    </div>
  );
}
