import { useApp } from '../components/app-context.ts';
import { SignInForm } from '../components/SignInForm.tsx';
import { Entrance } from './Entrance.tsx';

export function SignInPage() {
  const { t } = useApp().language;
  return (
    <Entrance title={t('signInTitle')} lead={t('signInLead')}>
      <SignInForm />
    </Entrance>
  );
}
