import { CallbackForm } from './CallbackForm.tsx';
import { CallbackSent } from './CallbackSent.tsx';
import type { DialogProps } from './dialog.ts';
import { Ended } from './Ended.tsx';
import { NameForm } from './NameForm.tsx';
import { ProblemCard } from './ProblemCard.tsx';

/** The page of the dialog before and after a call. */
export function Step({ dialog }: DialogProps) {
  const phase = dialog.model.phase.value;
  switch (phase.name) {
    case 'loading':
      return (
        <div class="step skeleton">
          <p class="visually-hidden">{dialog.texts.loading}</p>
          <i /> <i /> <i /> <i />
        </div>
      );
    case 'form':
      return <NameForm dialog={dialog} />;
    case 'callback':
      return <CallbackForm dialog={dialog} />;
    case 'callback_sent':
      return <CallbackSent dialog={dialog} />;
    case 'ended':
      return <Ended dialog={dialog} call={phase.call} />;
    case 'error':
      return <ProblemCard dialog={dialog} phase={phase} />;
    default:
      return null;
  }
}
