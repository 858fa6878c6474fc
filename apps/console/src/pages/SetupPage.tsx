import { useApp } from '../components/app-context.ts';
import { Field } from '../components/Field.tsx';
import { FormProblem } from '../components/FormProblem.tsx';
import type { SubmitEvent } from '../components/submit-event.ts';
import { Entrance } from './Entrance.tsx';

interface Props {
  /** Of the one-time link; null when the link was cut short. */
  token: string | null;
  onDone: () => void;
}

export function SetupPage({ token, onDone }: Props) {
  const { language } = useApp();
  const { t } = language;
  return (
    <Entrance title={t('setupTitle')} lead={t(token === null ? 'setupNoToken' : 'setupLead')}>
      {token === null ? (
        <button class="button button--primary button--wide" type="button" onClick={onDone}>
          {t('toSignIn')}
        </button>
      ) : (
        <SetupForm token={token} onDone={onDone} />
      )}
    </Entrance>
  );
}

const TEXTS = {
  unauthorized: 'setupTokenRefused',
  // The form holds back what has a wrong shape, so what is left to refuse is a login that exists.
  invalid_request: 'setupLoginTaken',
} as const;

function SetupForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { language, session, ringer } = useApp();
  const { t } = language;
  const { busy, problem, run } = session.setUp;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    ringer.unlock();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name)).trim();
    const trueconfId = text('trueconf_id');
    const done = await run({
      token,
      name: text('name'),
      login: text('login'),
      password: String(fields.get('password')),
      ...(trueconfId !== '' && { trueconf_id: trueconfId }),
    });
    if (done) onDone();
  };
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      <FormProblem problem={problem.value} texts={TEXTS} />
      {problem.value?.code === 'unauthorized' && (
        <button class="button button--wide" type="button" onClick={onDone}>
          {t('toSignIn')}
        </button>
      )}
      <Field
        label={t('setupName')}
        name="name"
        hint={t('setupNameHint')}
        autocomplete="name"
        required
        maxLength={100}
        autoFocus
      />
      <Field
        label={t('login')}
        name="login"
        hint={t('setupLoginHint')}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        required
        maxLength={64}
        invalid={problem.value?.code === 'invalid_request'}
        pattern="[a-z0-9][a-z0-9._\-]*"
      />
      <Field
        label={t('password')}
        name="password"
        type="password"
        hint={t('setupPasswordHint')}
        autocomplete="new-password"
        required
        minLength={10}
        maxLength={1000}
      />
      <Field
        label={t('setupTrueConfId')}
        name="trueconf_id"
        hint={t('setupTrueConfHint')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={100}
      />
      <button class="button button--primary button--wide" type="submit" aria-disabled={busy.value}>
        {busy.value ? t('setupSubmitting') : t('setupSubmit')}
      </button>
    </form>
  );
}
