import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { Banners } from '../components/Banners.tsx';
import { CallDialogs } from '../components/CallDialogs.tsx';
import { CallPanel } from '../components/CallPanel.tsx';
import { ExpiredDialog } from '../components/ExpiredDialog.tsx';
import { KeysDialog } from '../components/KeysDialog.tsx';
import { NoticeBar } from '../components/NoticeBar.tsx';
import { PresencePrompt } from '../components/PresencePrompt.tsx';
import { RingingCalls } from '../components/RingingCalls.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { isFocusFree } from '../platform/focus.ts';
import type { TextKey } from '../texts/en.ts';
import { CallbacksPage } from './CallbacksPage.tsx';
import { DeskPage } from './DeskPage.tsx';
import { ErasurePage } from './ErasurePage.tsx';
import { HistoryPage } from './HistoryPage.tsx';
import { TeamPage } from './TeamPage.tsx';

/**
 * What is on the screen on every page: who rings, and the call in hand. Its frame keeps its place in this tree whatever
 * page is open; beside other pages it is a small picture in the corner, by styles.
 */
export function Workplace() {
  const { announcer, conversation, router } = useApp();
  const { page } = router.route.value;
  const onDesk = page === 'desk' || page === 'setup';
  const hasCall = conversation.current.value !== null;
  useKeys();
  return (
    <div class="desk-page">
      <TopBar />
      <Banners />
      <main class="desk" data-view={onDesk ? (hasCall ? 'call' : 'overview') : 'page'}>
        <PageTitle />
        <p class="visually-hidden" role="alert">
          {announcer.text}
        </p>
        <div class="desk__main">
          <NoticeBar />
          <PresencePrompt />
          <RingingCalls />
          <CallPanel />
        </div>
        {onDesk && <DeskPage />}
        {page === 'callbacks' && <CallbacksPage />}
        {page === 'history' && <HistoryPage />}
        {page === 'team' && <TeamPage />}
        {page === 'erasure' && <ErasurePage />}
      </main>
      <CallDialogs />
      <KeysDialog />
      <ExpiredDialog />
    </div>
  );
}

const TITLES: Record<string, TextKey> = {
  callbacks: 'callbacksTitle',
  history: 'historyTitle',
  team: 'teamTitle',
  erasure: 'eraseTitle',
};

function PageTitle() {
  const { language, conversation, router } = useApp();
  const title = useRef<HTMLHeadingElement>(null);
  const { page } = router.route.value;
  const hasCall = conversation.current.value !== null;
  const shownPage = useRef<string | null>(null);
  // Before the page can be used: later it would take the focus away from whoever was quicker.
  useLayoutEffect(() => {
    // At the start, on another page, and when the call that had the focus is gone.
    if (!hasCall && (shownPage.current !== page || isFocusFree())) title.current?.focus();
    shownPage.current = page;
  }, [hasCall, page]);
  return (
    <h1 class="visually-hidden" ref={title} tabIndex={-1}>
      {language.t(TITLES[page] ?? 'deskTitle')}
    </h1>
  );
}

function useKeys(): void {
  const { keyboard } = useApp();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (keyboard.press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keyboard]);
}
