import { Star } from 'lucide';
import type { Dialog } from '../dialog/dialog.ts';
import { Field } from '../dialog/Field.tsx';
import { type SubmitOf, textOf } from '../dialog/form-values.ts';
import { Icon } from '../dialog/Icon.tsx';
import type { AfterProps } from './after-props.ts';
import { sendRating } from './send-rating.ts';

const MARKS = [1, 2, 3, 4, 5] as const;

/** One mark from 1 to 5; a comment only once there is a mark. */
export function Rating({ dialog, words }: AfterProps) {
  const { mark, state } = dialog.state.rating;
  if (state === 'sent') return <p class="rating is-sent">{words.thanks}</p>;
  return (
    <form class="rating" onSubmit={(event) => submit(event, dialog)}>
      <fieldset>
        <legend>{words.ratingQuestion}</legend>
        <div class="marks">
          {MARKS.map((mark) => (
            <Mark key={mark} dialog={dialog} words={words} mark={mark} />
          ))}
        </div>
      </fieldset>
      {mark > 0 && (
        <>
          <Field
            label={words.comment}
            name="comment"
            error={state === 'failed' ? words.ratingFailed : null}
            control={(wiring) => <textarea {...wiring} rows={2} maxLength={2000} />}
          />
          <button type="submit" class="button" aria-disabled={state === 'sending'}>
            {dialog.state.later?.texts.send}
          </button>
        </>
      )}
    </form>
  );
}

function Mark({ dialog: { state, store }, words, mark }: AfterProps & { mark: (typeof MARKS)[number] }) {
  const meaning = words[`mark${mark}`];
  const given = state.rating.mark;
  return (
    <label class={given >= mark ? 'mark is-given' : 'mark'} title={meaning}>
      <input
        type="radio"
        name="mark"
        aria-label={meaning}
        checked={given === mark}
        onChange={() => store.set({ rating: { mark, state: 'open' } })}
      />
      <Icon node={Star} />
    </label>
  );
}

function submit(event: SubmitOf, dialog: Dialog): void {
  event.preventDefault();
  void sendRating(dialog, textOf(event.currentTarget, 'comment'));
}
