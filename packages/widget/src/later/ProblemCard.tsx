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
  const { title, text } = words.problem[way.words];
  return (
    <div class="step">
      <h2>{title}</h2>
      <p class="lead">{[whenSentence(words, dialog.shell.language, phase), text].join(' ').trim()}</p>
      {way.ways.map((next, index) => (
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
  const press = {
    retry: () => void calls.retry(),
    callback: () => calls.askForCallback(),
    edit: () => void calls.prepare(),
    close: () => calls.close(),
  }[way];
  return (
    <button type="button" class={quiet ? 'button is-quiet' : 'button'} onClick={press}>
      {way === 'close' ? texts.close : words.problem[way]}
    </button>
  );
}
