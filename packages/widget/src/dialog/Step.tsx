import { asksMore } from '../call/asks-more.ts';
import type { DialogProps } from './dialog.ts';
import { NameForm } from './NameForm.tsx';
import { Skeleton } from './Skeleton.tsx';

/** The page of the dialog before and after a call. */
export function Step({ dialog }: DialogProps) {
  const { phase, site, form, later, after } = dialog.state;
  if (phase.name === 'form' && (!asksMore(site) || (form && later))) {
    return (
      <>
        {after && <after.Recent dialog={dialog} words={after.texts} />}
        <NameForm dialog={dialog} />
      </>
    );
  }
  if (phase.name !== 'loading' && phase.name !== 'form' && later !== null) {
    return <later.Step dialog={dialog} words={later.texts} />;
  }
  return <Skeleton dialog={dialog} />;
}
