import { useApp } from './app-context.ts';
import { Modal } from './Modal.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Sign-in over the desk, so that a running call stays where it is. */
export function ExpiredDialog() {
  const { language, session } = useApp();
  const { t } = language;
  const state = session.state.value;
  if (state.status !== 'expired') return null;
  return (
    <Modal label={t('signInAgain')}>
      <h2 class="modal__title">{t('signInAgain')}</h2>
      <p class="lead">{t('sessionExpired')}</p>
      <SignInForm knownLogin={state.operator.login} />
    </Modal>
  );
}
