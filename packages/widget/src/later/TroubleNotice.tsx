import type { Trouble } from '../call/trouble.ts';
import { joinAgain } from './join-again.ts';
import type { LaterProps } from './later-props.ts';
import { openOwnWindow } from './open-own-window.ts';
import { TROUBLE_TEXTS } from './trouble-texts.ts';

/** The call goes on but its picture does not: what happened, and the ways back in. */
export function TroubleNotice({ dialog, words, trouble }: LaterProps & { trouble: Trouble }) {
  const { calls, state } = dialog;
  const { waiting } = state;
  if (trouble === 'must_join') return waiting ? <waiting.Join dialog={dialog} words={waiting.texts} /> : null;
  const elsewhere = trouble === 'own_window';
  const canRejoin = elsewhere || ['late', 'connection_closed', 'login_failed'].includes(trouble);
  return (
    <div class="waiting">
      <p class="waiting-title">{words[TROUBLE_TEXTS[trouble]]}</p>
      <div class="waiting-ways">
        {canRejoin && (
          <button type="button" class="button" onClick={() => void joinAgain(calls)}>
            {elsewhere ? words.bringBack : words.joinAgain}
          </button>
        )}
        {!elsewhere && (
          <button
            type="button"
            class={canRejoin ? 'button is-quiet' : 'button'}
            onClick={() => void openOwnWindow(calls)}
          >
            {words.ownWindow}
          </button>
        )}
      </div>
    </div>
  );
}
