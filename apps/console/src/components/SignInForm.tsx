import { useApp } from './app-context.ts';
import { Field } from './Field.tsx';
import { FormProblem } from './FormProblem.tsx';
import type { SubmitEvent } from './submit-event.ts';

/** @param knownLogin who was signed in, when the session has only expired */
export function SignInForm({ knownLogin = '' }: { knownLogin?: string }) {
  const { language, session, ringer } = useApp();
  const { t } = language;
  const { busy, problem, run } = session.signIn;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // Browsers give sound only to a press on the page: this is the one everybody makes.
    ringer.unlock();
    const fields = new FormData(event.currentTarget);
    void run({ login: String(fields.get('login')).trim(), password: String(fields.get('password')) });
  };
  const refused = problem.value?.code === 'unauthorized';
  return (
    <form class="form" onSubmit={submit}>
      <FormProblem problem={problem.value} texts={{ unauthorized: 'problemWrongLogin' }} />
      <Field
        label={t('login')}
        name="login"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        required
        maxLength={100}
        defaultValue={knownLogin}
        autoFocus={knownLogin === ''}
        invalid={refused}
      />
      <Field
        label={t('password')}
        name="password"
        type="password"
        autocomplete="current-password"
        required
        maxLength={1000}
        autoFocus={knownLogin !== ''}
        invalid={refused}
      />
      <button class="button button--primary button--wide" type="submit" aria-disabled={busy.value}>
        {busy.value ? t('signingIn') : t('signIn')}
      </button>
    </form>
  );
}
