import { LogOut } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Nobody leaves while it rings or in the middle of a call: the visitor would be left standing. */
export function SignOutButton() {
  const { language, session, push, ringing, conversation, notices } = useApp();
  const { t } = language;
  const blocked = ringing.list.value.length > 0 || conversation.engaged.value;
  const signOut = () => {
    if (blocked) notices.tell('signOutBlocked');
    else void push.pause().then(session.signOut.run);
  };
  return (
    <button class="button button--quiet" type="button" aria-disabled={blocked} onClick={signOut}>
      <Icon icon={LogOut} />
      <span class="top-bar__word">{t('signOut')}</span>
    </button>
  );
}
