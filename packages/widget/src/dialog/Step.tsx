import type { DialogProps } from './dialog.ts';
import { NameForm } from './NameForm.tsx';

/** The page of the dialog before and after a call. */
export function Step({ dialog }: DialogProps) {
  const { phase, later, laterFailed } = dialog.state;
  if (phase.name === 'form') return <NameForm dialog={dialog} />;
  if (phase.name !== 'loading' && later !== null) return <later.Step dialog={dialog} words={later.texts} />;
  return laterFailed ? <NoConnection dialog={dialog} /> : <Skeleton dialog={dialog} />;
}

/** For when not even the file with the words for it could be fetched. */
function NoConnection({ dialog: { texts, loadLater } }: DialogProps) {
  return (
    <div class="step">
      <h2>{texts.noConnection}</h2>
      <button type="button" class="button" onClick={loadLater}>
        {texts.retry}
      </button>
    </div>
  );
}

function Skeleton({ dialog: { texts } }: DialogProps) {
  return (
    <div class="step skeleton">
      <p class="visually-hidden">{texts.loading}</p>
      <i /> <i /> <i /> <i />
    </div>
  );
}
