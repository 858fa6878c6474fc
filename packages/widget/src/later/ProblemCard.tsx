import type { Phase } from '../call/phase.ts';
import type { LaterProps } from './later-props.ts';
import { whenSentence } from './moments.ts';
import { type Way, wayOutOf } from './problem-ways.ts';

/** What happened, in a sentence a visitor understands, and what to do about it. */
export function ProblemCard({
  dialog,
  words,
  phase,
}: LaterProps & { phase: Extract<Phase, { name: 'error' }> }) {
  const way = wayOutOf(phase.code);
  const when = whenSentence(words, dialog.shell.language, phase);
  // Where the page wants no requests to be called back, the sentence about them goes too.
  const isMessage = dialog.shell.options.whenClosed === 'message' && way.text === 'leaveNumber';
  const ways: readonly Way[] = isMessage ? ['close'] : way.ways;
  return (
    <div class="step">
      <h2>{words[way.title]}</h2>
      <p class="lead">{isMessage ? when : [when, words[way.text]].join(' ').trim()}</p>
      {ways.map((next, index) => (
        <WayButton key={next} dialog={dialog} words={words} way={next} quiet={index > 0} />
      ))}
    </div>
  );
}

function WayButton({
  dialog: { calls, texts },
  words,
  way,
  quiet,
}: LaterProps & { way: Way; quiet: boolean }) {
  const label = { retry: words.retry, callback: words.askCallback, edit: words.edit, close: texts.close }[
    way
  ];
  const press = {
    retry: () => void calls.retry(),
    callback: () => calls.askForCallback(),
    edit: () => void calls.prepare(),
    close: () => calls.close(),
  }[way];
  return (
    <button type="button" class={quiet ? 'button is-quiet' : 'button'} onClick={press}>
      {label}
    </button>
  );
}
