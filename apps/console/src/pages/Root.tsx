import { useEffect } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { SetupPage } from './SetupPage.tsx';
import { SignInPage } from './SignInPage.tsx';
import { UnreachablePage } from './UnreachablePage.tsx';
import { Workplace } from './Workplace.tsx';

/** Which page there is to see. */
export function Root() {
  const { language, router, session } = useApp();
  const tag = language.tag.value;
  useEffect(() => {
    document.documentElement.lang = tag;
  }, [tag]);
  const route = router.route.value;
  const { status } = session.state.value;
  if (route.page === 'setup' && status !== 'signed_in')
    return <SetupPage token={route.token} onDone={router.toDesk} />;
  if (status === 'loading') return <div class="entrance" aria-busy="true" />;
  if (status === 'unreachable') return <UnreachablePage />;
  return status === 'signed_out' ? <SignInPage /> : <Workplace />;
}
