import { Check } from 'lucide';
import type { DialogProps } from './dialog.ts';
import { Icon } from './Icon.tsx';

export function CallbackSent({ dialog: { model, texts } }: DialogProps) {
  return (
    <div class="step is-centred">
      <div class="caller is-positive">
        <Icon node={Check} />
      </div>
      <h2>{texts.callback.sent(model.draft.name)}</h2>
      <p class="lead">{texts.callback.sentText}</p>
      <button type="button" class="button" onClick={() => model.close()}>
        {texts.callback.done}
      </button>
    </div>
  );
}
