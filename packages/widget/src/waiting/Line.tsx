import { Send } from 'lucide';
import type { LivePhase } from '../call/phase.ts';
import { Field } from '../dialog/Field.tsx';
import { type SubmitOf, textOf } from '../dialog/form-values.ts';
import { Icon } from '../dialog/Icon.tsx';
import { fill } from '../texts/say.ts';
import { NO_LINE } from './line.ts';
import { notSent } from './not-sent.ts';
import { sendLine } from './send-line.ts';
import type { WaitingProps } from './waiting-props.ts';

/** A line in writing to whoever will answer, until they have: for people who cannot speak, or not here. */
export function Line({ dialog, words, phase }: WaitingProps & { phase: LivePhase }) {
  const { store, state } = dialog;
  const line = state.line ?? NO_LINE;
  const texts = state.later?.texts;
  if (phase.name === 'active' || texts === undefined) return null;
  if (line.state === 'sent') {
    return (
      <div class="line is-left">
        <p>{fill(words.lineSent, { text: line.text })}</p>
        <button
          type="button"
          class="button is-quiet"
          onClick={() => store.set({ line: { ...line, state: 'open' } })}
        >
          {words.lineEdit}
        </button>
      </div>
    );
  }
  const submit = (event: SubmitOf) => {
    event.preventDefault();
    void sendLine(dialog, textOf(event.currentTarget, 'line'));
  };
  return (
    <form class="line" onSubmit={submit}>
      <Field
        label={words.lineLabel}
        name="line"
        error={notSent(line.state, texts)}
        control={(wiring) => (
          <input {...wiring} type="text" autocomplete="off" maxLength={500} defaultValue={line.text} />
        )}
      />
      <button type="submit" class="button is-quiet" aria-disabled={line.state === 'sending'}>
        <Icon node={Send} />
        {texts.send}
      </button>
    </form>
  );
}
