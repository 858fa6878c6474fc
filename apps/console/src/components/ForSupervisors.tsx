import type { ComponentChildren } from 'preact';
import { useApp } from './app-context.ts';

/** A page for supervisors; others, who may come by its address, are told so. */
export function ForSupervisors({ children }: { children: ComponentChildren }) {
  const { language, session } = useApp();
  if (session.seesTeam.value) return <>{children}</>;
  return (
    <section class="page">
      <p class="quiet">{language.t('teamForbidden')}</p>
    </section>
  );
}
