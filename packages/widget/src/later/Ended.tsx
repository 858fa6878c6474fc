import type { Call } from '@frontdesk/contract';
import type { LaterTexts } from '../texts/later-en.ts';
import type { LaterProps } from './later-props.ts';
import { durationWords } from './moments.ts';
import { Rating } from './Rating.tsx';

/** How it ended and what comes next. */
export function Ended({ dialog, words, call }: LaterProps & { call: Call }) {
  const { state, calls } = dialog;
  const reason = call.end_reason ?? 'completed';
  const missed = reason === 'no_answer' || reason === 'failed';
  return (
    <div class="step">
      <h2>{words.ended[reason]}</h2>
      <p class="lead">
        {reason === 'completed' ? summary(call, state.talkedMs, words) : words.ended[`${reason}Text`]}
      </p>
      {reason === 'completed' && <Rating dialog={dialog} words={words} />}
      {missed && (
        <button type="button" class="button" onClick={() => calls.askForCallback()}>
          {words.problem.callback}
        </button>
      )}
      <button type="button" class="button is-quiet" onClick={() => void calls.prepare()}>
        {words.ended.callAgain}
      </button>
    </div>
  );
}

function summary(call: Call, talkedMs: number, words: LaterTexts): string {
  const name = call.operator?.name ?? null;
  return words.ended.completedText(name, durationWords(words, talkedMs));
}
