import { Check } from 'lucide';
import { Icon } from '../dialog/Icon.tsx';
import { fill } from '../texts/say.ts';
import type { LaterProps } from './later-props.ts';

export function CallbackSent({ dialog: { state, calls }, words }: LaterProps) {
  return (
    <div class="step is-centred">
      <div class="caller">
        <Icon node={Check} />
      </div>
      <h2>{fill(words.sent, { name: state.draft.name })}</h2>
      <p class="lead">{words.sentText}</p>
      <button type="button" class="button" onClick={() => calls.close()}>
        {words.done}
      </button>
    </div>
  );
}
