import { Keyboard } from 'lucide';
import { AlertsMenu } from './AlertsMenu.tsx';
import { useApp } from './app-context.ts';
import { Brand } from './Brand.tsx';
import { ConnectionState } from './ConnectionState.tsx';
import { Icon } from './Icon.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Navigation } from './Navigation.tsx';
import { PresenceSwitch } from './PresenceSwitch.tsx';
import { SignOutButton } from './SignOutButton.tsx';

export function TopBar() {
  const { language, keyboard } = useApp();
  const { t } = language;
  return (
    <header class="top-bar">
      <Brand />
      <Navigation />
      <span class="top-bar__space" />
      <Who />
      <PresenceSwitch />
      <ConnectionState />
      <AlertsMenu />
      <button
        class="button button--quiet top-bar__keys"
        type="button"
        aria-label={t('keysButton')}
        title={t('keysButton')}
        onClick={() => keyboard.setHelpOpen(true)}
      >
        <Icon icon={Keyboard} />
      </button>
      <LanguageChoice short />
      <SignOutButton />
    </header>
  );
}

function Who() {
  const { language, session } = useApp();
  const state = session.state.value;
  if (!('operator' in state)) return null;
  const { name } = state.operator;
  return (
    <span class="who" title={language.t('signedInAs', { name })}>
      <span class="visually-hidden">{language.t('signedInAs', { name: '' })}</span>
      <bdi>{name}</bdi>
    </span>
  );
}
