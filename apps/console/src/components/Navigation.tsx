import type { IconNode } from 'lucide';
import { ChartColumn, Headset, History, PhoneForwarded } from 'lucide';
import { hrefOf, type PageName, type Route } from '../models/route.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

const PAGES: readonly { page: PageName; text: TextKey; icon: IconNode }[] = [
  { page: 'desk', text: 'deskTitle', icon: Headset },
  { page: 'callbacks', text: 'callbacksTitle', icon: PhoneForwarded },
  { page: 'history', text: 'historyTitle', icon: History },
  { page: 'team', text: 'teamTitle', icon: ChartColumn },
];

/** Pages that are reached from one of these. */
const WITHIN: Partial<Record<Route['page'], PageName>> = { erasure: 'history' };

/** The pages of the console: in the bar above, on a phone below, where the thumb is. */
export function Navigation() {
  const { language, router, session } = useApp();
  const current = router.route.value.page;
  return (
    <nav class="nav" aria-label={language.t('navigation')}>
      {PAGES.filter(({ page }) => page !== 'team' || session.seesTeam.value).map(({ page, text, icon }) => (
        <a key={page} class="nav__link" href={hrefOf(page)} aria-current={standsAt(page, current)}>
          <Icon icon={icon} />
          <span class="nav__word">{language.t(text)}</span>
          {page === 'callbacks' && <OpenCallbacks />}
        </a>
      ))}
    </nav>
  );
}

function standsAt(page: PageName, current: Route['page']): 'page' | 'true' | undefined {
  if (page === current) return 'page';
  return page === WITHIN[current] ? 'true' : undefined;
}

function OpenCallbacks() {
  const { language, callbacks } = useApp();
  const count = callbacks.openCount.value;
  if (count === 0) return null;
  return (
    <span class="nav__badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="visually-hidden">{language.counted('callbacksOpen', count)}</span>
    </span>
  );
}
