import { Star } from 'lucide';
import type { Dialog, DialogProps } from './dialog.ts';
import { Field } from './Field.tsx';
import { type SubmitOf, textOf } from './form-values.ts';
import { Icon } from './Icon.tsx';

/** One mark from 1 to 5; a comment only once there is a mark. */
export function Rating({ dialog }: DialogProps) {
  const { rating, texts } = dialog;
  const state = rating.state.value;
  if (state === 'sent') return <p class="rating is-sent">{texts.rating.thanks}</p>;
  return (
    <form class="rating" onSubmit={(event) => submit(event, dialog)}>
      <fieldset>
        <legend>{texts.rating.question}</legend>
        <div class="marks">
          {texts.rating.marks.map((_, index) => (
            <Mark key={index} dialog={dialog} mark={index + 1} />
          ))}
        </div>
      </fieldset>
      {rating.mark.value > 0 && (
        <>
          <Field
            label={texts.rating.comment}
            name="comment"
            error={state === 'failed' ? texts.rating.failed : null}
            control={(wiring) => <textarea {...wiring} rows={2} maxLength={2000} />}
          />
          <button type="submit" class="button" disabled={state === 'sending'}>
            {texts.rating.send}
          </button>
        </>
      )}
    </form>
  );
}

function Mark({ dialog: { rating, texts }, mark }: DialogProps & { mark: number }) {
  const words = texts.rating.marks[mark - 1];
  const given = rating.mark.value;
  return (
    <label class={given >= mark ? 'mark is-given' : 'mark'} title={words}>
      <input
        type="radio"
        name="mark"
        aria-label={words}
        checked={given === mark}
        onChange={() => {
          rating.mark.value = mark;
        }}
      />
      <Icon node={Star} />
    </label>
  );
}

function submit(event: SubmitOf, { rating }: Dialog): void {
  event.preventDefault();
  void rating.submit(textOf(event.currentTarget, 'comment'));
}
