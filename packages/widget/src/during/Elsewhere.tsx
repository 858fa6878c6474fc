import type { DuringProps } from './during-props.ts';

/** Another tab is in the call: it can come here. */
export function Elsewhere({ dialog: { state, calls }, words }: DuringProps) {
  const { during, elsewhereFailed } = state;
  return (
    <div class="step">
      <h2>{words.elsewhereTitle}</h2>
      <p class="lead">{words.elsewhereText}</p>
      {elsewhereFailed && (
        <p class="hint is-error" role="alert">
          {words.elsewhereFailed}
        </p>
      )}
      <button type="button" class="button" data-first onClick={() => void during?.takeOver()}>
        {words.continueHere}
      </button>
      <button type="button" class="button is-quiet" onClick={() => calls.close()}>
        {words.leaveThere}
      </button>
    </div>
  );
}
