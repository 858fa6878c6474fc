import type { Call } from '@frontdesk/contract';
import type { Dialog } from '../dialog/dialog.ts';
import { fill } from '../texts/say.ts';
import type { LaterTexts } from '../texts/texts.ts';
import { ENDED_TEXTS, ENDED_TITLES } from './ended-texts.ts';
import type { LaterProps } from './later-props.ts';
import { durationWords } from './moments.ts';
import { Rating } from './Rating.tsx';

/** How it ended and what comes next. */
export function Ended({ dialog, words, call }: LaterProps & { call: Call }) {
  const { calls } = dialog;
  const reason = call.end_reason ?? 'completed';
  const missed = reason === 'no_answer' || reason === 'failed';
  return (
    <div class="step">
      <h2>{words[ENDED_TITLES[reason]]}</h2>
      <p class="lead">{reason === 'completed' ? summary(call, dialog, words) : words[ENDED_TEXTS[reason]]}</p>
      {reason === 'completed' && <Rating dialog={dialog} words={words} />}
      {missed && (
        <button type="button" class="button" onClick={() => calls.askForCallback()}>
          {words.askCallback}
        </button>
      )}
      <button type="button" class="button is-quiet" onClick={() => void calls.prepare()}>
        {words.callAgain}
      </button>
    </div>
  );
}

function summary(call: Call, { state, shell }: Dialog, words: LaterTexts): string {
  const duration = durationWords(shell.language, state.talkedMs);
  const name = call.operator?.name;
  return name === undefined ? fill(words.talked, { duration }) : fill(words.talkedWith, { name, duration });
}
