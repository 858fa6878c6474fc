import { asksMore } from '../call/asks-more.ts';
import type { DialogProps } from './dialog.ts';
import { NameForm } from './NameForm.tsx';

/** The page of the dialog before and after a call. */
export function Step({ dialog }: DialogProps) {
  const { phase, site, form, later, laterFailed } = dialog.state;
  if (phase.name === 'form' && (!asksMore(site) || (form && later))) return <NameForm dialog={dialog} />;
  if (phase.name !== 'loading' && phase.name !== 'form' && later !== null)
    return <later.Step dialog={dialog} words={later.texts} />;
  return laterFailed ? <Lost dialog={dialog} /> : <Skeleton dialog={dialog} />;
}

/** While not even the file with the words for what happened can be had; it is tried again and again. */
function Lost({ dialog: { texts } }: DialogProps) {
  return (
    <div class="step">
      <h2>{texts.reconnecting}</h2>
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
