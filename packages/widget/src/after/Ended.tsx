import type { Call } from '@frontdesk/contract';
import type { Dialog } from '../dialog/dialog.ts';
import { askForCallback } from '../later/ask-for-callback.ts';
import { durationWords } from '../later/moments.ts';
import { fill } from '../texts/say.ts';
import { clockTime, visitorsLocale } from '../texts/times.ts';
import type { AfterProps, AfterTexts } from './after-props.ts';
import { callAgain } from './call-again.ts';
import { ENDED_TEXTS, ENDED_TITLES, isMissed, wantsRequests } from './ended-texts.ts';
import { Rating } from './Rating.tsx';

/** How it ended and what comes next. */
export function Ended({ dialog, words, call }: AfterProps & { call: Call }) {
  const { state, shell } = dialog;
  const reason = call.end_reason ?? 'completed';
  const missed = isMissed(reason);
  const offersCallback = missed && wantsRequests(shell.options);
  const text = reason === 'completed' ? summary(call, dialog, words) : words[ENDED_TEXTS[reason]];
  return (
    <div class="step">
      <h2>{words[ENDED_TITLES[reason]]}</h2>
      {/* The sentence about a call back goes with it. */}
      {(offersCallback || !missed) && <p class="lead">{text}</p>}
      {reason === 'completed' && <Rating dialog={dialog} words={words} />}
      {offersCallback && (
        <button type="button" class="button" onClick={() => askForCallback(dialog)}>
          {state.later?.texts.askCallback}
        </button>
      )}
      <button type="button" class="button is-quiet" onClick={() => void callAgain(dialog, state.draft)}>
        {words.callAgain}
      </button>
    </div>
  );
}

/** With whom, how long, and when. */
function summary(call: Call, { state, shell }: Dialog, words: AfterTexts): string {
  const duration = durationWords(shell.language, state.talkedMs);
  const name = call.operator?.name;
  const talked =
    name === undefined ? fill(words.talked, { duration }) : fill(words.talkedWith, { name, duration });
  const locale = visitorsLocale(shell.language);
  const over = Date.parse(call.ended_at ?? '') || Date.now();
  const [from, to] = [over - state.talkedMs, over].map((at) => clockTime(new Date(at), locale));
  return from === to ? talked : `${talked} (${from} – ${to})`;
}
