import type { Call } from '@frontdesk/contract';
import { PhoneIncoming, Video } from 'lucide';
import { durationWords } from '../texts/moments.ts';
import type { Dialog, DialogProps } from './dialog.ts';
import { Icon } from './Icon.tsx';
import { Rating } from './Rating.tsx';

/** How it ended and what comes next. */
export function Ended({ dialog, call }: DialogProps & { call: Call }) {
  const { model, texts } = dialog;
  const reason = call.end_reason ?? 'completed';
  const missed = reason === 'no_answer' || reason === 'failed';
  return (
    <div class="step">
      <h2>{texts.ended[reason]}</h2>
      <p class="lead">{reason === 'completed' ? summary(call, dialog) : texts.ended[`${reason}Text`]}</p>
      {reason === 'completed' && <Rating dialog={dialog} />}
      {missed && (
        <button type="button" class="button" onClick={() => model.askForCallback()}>
          <Icon node={PhoneIncoming} />
          {texts.problem.callback}
        </button>
      )}
      <button type="button" class="button is-quiet" onClick={() => void model.prepare()}>
        <Icon node={Video} />
        {texts.ended.callAgain}
      </button>
    </div>
  );
}

function summary(call: Call, { model, texts }: Dialog): string {
  const name = call.operator?.name ?? null;
  return texts.ended.completedText(name, durationWords(texts, model.talk.lastMs));
}
