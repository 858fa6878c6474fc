import { useApp } from './app-context.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { ColleaguesDialog } from './ColleaguesDialog.tsx';

/** What the call's buttons open. Apart from the call, whose colours are its own. */
export function CallDialogs() {
  const { shared } = useApp();
  const close = () => shared.open(null);
  switch (shared.dialog.value) {
    case 'colleagues':
      return <ColleaguesDialog onClose={close} />;
    case 'block':
      return <BlockDialog onClose={close} />;
    default:
      return null;
  }
}
