import { LogOut } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

export function SignOutButton() {
  const { language, signOut } = useApp();
  const { t } = language;
  return (
    <button
      class="button button--quiet"
      type="button"
      aria-disabled={signOut.blocked.value}
      onClick={() => void signOut.run()}
    >
      <Icon icon={LogOut} />
      <span class="top-bar__word">{t('signOut')}</span>
    </button>
  );
}
