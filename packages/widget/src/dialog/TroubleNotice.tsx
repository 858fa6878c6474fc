import { VideoOff } from 'lucide';
import type { Trouble } from '../call/frame-model.ts';
import type { DialogProps } from './dialog.ts';
import { Icon } from './Icon.tsx';

/** The call goes on but its picture does not: what happened, and the ways back in. */
export function TroubleNotice({ dialog: { model, texts }, trouble }: DialogProps & { trouble: Trouble }) {
  const elsewhere = trouble === 'own_window';
  const canRejoin = elsewhere || trouble === 'connection_closed' || trouble === 'login_failed';
  return (
    <div class="waiting">
      <div class="caller">
        <Icon node={VideoOff} />
      </div>
      <p class="waiting-title">{texts.trouble[trouble]}</p>
      <div class="waiting-ways">
        {canRejoin && (
          <button type="button" class="button is-on-stage" onClick={() => void model.frame.joinAgain()}>
            {elsewhere ? texts.trouble.bringBack : texts.trouble.joinAgain}
          </button>
        )}
        {!elsewhere && (
          <button
            type="button"
            class="button is-on-stage is-quiet"
            onClick={() => void model.frame.openOwnWindow()}
          >
            {texts.trouble.ownWindow}
          </button>
        )}
      </div>
    </div>
  );
}
