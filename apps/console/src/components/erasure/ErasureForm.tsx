import { Search } from 'lucide';
import { PERSON_KEYS, type PersonKey } from '../../rules/person-to-erase.ts';
import type { TextKey } from '../../texts/en.ts';
import { useApp } from '../app-context.ts';
import { Field } from '../Field.tsx';
import { FormProblem } from '../FormProblem.tsx';
import { Icon } from '../Icon.tsx';
import type { SubmitEvent } from '../submit-event.ts';

interface Kind {
  hint: TextKey;
  /** What is wrong with it when the service takes it for none. */
  wrong: TextKey;
  inputMode: 'email' | 'tel' | 'text';
  longest: number;
}

const KINDS: Record<PersonKey, Kind> = {
  email: { hint: 'eraseEmailHint', wrong: 'eraseNoEmail', inputMode: 'email', longest: 254 },
  phone: { hint: 'erasePhoneHint', wrong: 'eraseNoPhone', inputMode: 'tel', longest: 40 },
  reference: { hint: 'eraseReferenceHint', wrong: 'problemInvalid', inputMode: 'text', longest: 200 },
};

/** Who it is about. */
export function ErasureForm() {
  const { language, erasure } = useApp();
  const { t } = language;
  const { by, text } = erasure.fields.value;
  const { hint, wrong, inputMode, longest } = KINDS[by];
  const { busy, problem } = erasure.preview;
  const isWrong = problem.value?.code === 'invalid_request';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    erasure.find();
  };
  return (
    <form class="panel form erasure__form" onSubmit={submit}>
      <KeyChoice />
      <Field
        label={t(by)}
        name="person"
        hint={t(hint)}
        inputMode={inputMode}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        required
        maxLength={longest}
        value={text}
        onInput={(event) => erasure.fill({ text: event.currentTarget.value })}
        invalid={isWrong}
      />
      <FormProblem problem={isWrong ? problem.value : null} texts={{ invalid_request: wrong }} />
      <button class="button button--primary" type="submit" aria-disabled={busy.value}>
        <Icon icon={Search} />
        {t(busy.value ? 'eraseFinding' : 'eraseFind')}
      </button>
    </form>
  );
}

function KeyChoice() {
  const { language, erasure } = useApp();
  const { t } = language;
  return (
    <fieldset class="erasure__by">
      <legend class="field__label">{t('eraseBy')}</legend>
      <div class="segments">
        {PERSON_KEYS.map((key) => (
          <label key={key} class="segments__choice">
            <input
              class="visually-hidden"
              type="radio"
              name="by"
              checked={erasure.fields.value.by === key}
              onChange={() => erasure.fill({ by: key })}
            />
            {t(key)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
