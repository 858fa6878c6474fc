import { Check } from 'lucide';
import { Icon } from '../dialog/Icon.tsx';
import type { LaterProps } from './later-props.ts';

export function CallbackSent({ dialog: { state, calls }, words }: LaterProps) {
  return (
    <div class="step is-centred">
      <div class="caller">
        <Icon node={Check} />
      </div>
      <h2>{words.callback.sent(state.draft.name)}</h2>
      <p class="lead">{words.callback.sentText}</p>
      <button type="button" class="button" onClick={() => calls.close()}>
        {words.callback.done}
      </button>
    </div>
  );
}
