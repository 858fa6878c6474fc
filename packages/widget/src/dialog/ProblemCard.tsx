import type { Phase } from '../call/phase.ts';
import { type Way, wayOutOf } from '../call/problem-ways.ts';
import { openingSentence } from '../texts/moments.ts';
import type { DialogProps } from './dialog.ts';

/** What happened, in a sentence a visitor understands, and what to do about it. */
export function ProblemCard({ dialog, phase }: DialogProps & { phase: Extract<Phase, { name: 'error' }> }) {
  const { texts, language } = dialog;
  const { words, ways } = wayOutOf(phase.code);
  const { title, text } = texts.problem[words];
  const opening = openingSentence(texts, language, phase.opensAt);
  return (
    <div class="step">
      <h2>{title}</h2>
      <p class="lead">{opening === '' ? text : `${opening} ${text}`}</p>
      {ways.map((way, index) => (
        <WayButton key={way} dialog={dialog} way={way} quiet={index > 0} />
      ))}
    </div>
  );
}

function WayButton({ dialog: { model, texts }, way, quiet }: DialogProps & { way: Way; quiet: boolean }) {
  const press = {
    retry: () => void model.retry(),
    callback: () => model.askForCallback(),
    edit: () => void model.prepare(),
    close: () => model.close(),
  }[way];
  return (
    <button type="button" class={quiet ? 'button is-quiet' : 'button'} onClick={press}>
      {way === 'close' ? texts.close : texts.problem[way]}
    </button>
  );
}
