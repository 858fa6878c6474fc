import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { Banners } from '../components/Banners.tsx';
import { CallPanel } from '../components/CallPanel.tsx';
import { ExpiredDialog } from '../components/ExpiredDialog.tsx';
import { KeysDialog } from '../components/KeysDialog.tsx';
import { NoticeBar } from '../components/NoticeBar.tsx';
import { RingingCalls } from '../components/RingingCalls.tsx';
import { TodayTable } from '../components/TodayTable.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { VisitorPanel } from '../components/VisitorPanel.tsx';
import { WaitingList } from '../components/WaitingList.tsx';

export function DeskPage() {
  const { language, announcer, conversation, keyboard } = useApp();
  const title = useRef<HTMLHeadingElement>(null);
  const hasCall = conversation.current.value !== null;
  useEffect(() => {
    // At the start, and when the call that had the focus is gone.
    if (!hasCall) title.current?.focus();
  }, [hasCall]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (keyboard.press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keyboard]);
  return (
    <div class="desk-page">
      <TopBar />
      <Banners />
      <main class="desk" data-view={hasCall ? 'call' : 'overview'}>
        <h1 class="visually-hidden" ref={title} tabIndex={-1}>
          {language.t('deskTitle')}
        </h1>
        <p class="visually-hidden" role="alert">
          {announcer.text}
        </p>
        <div class="desk__main">
          <NoticeBar />
          <RingingCalls />
          <CallPanel />
        </div>
        <VisitorPanel />
        <WaitingList />
        <TodayTable />
      </main>
      <KeysDialog />
      <ExpiredDialog />
    </div>
  );
}
