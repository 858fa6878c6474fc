import type { ConsoleCall } from '@frontdesk/contract';
import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { DesktopNotifier } from '../platform/desktop-notifier.ts';
import { callDetails } from '../rules/call-details.ts';
import type { Language } from './language.ts';

interface Dependencies {
  ringing: ReadonlySignal<readonly ConsoleCall[]>;
  notifier: DesktopNotifier;
  language: Language;
  inView: ReadonlySignal<boolean>;
  icon: string;
}

/** A desktop notification per ringing call once the window is out of view; each goes when its ring ends. */
export function showRingNotifications(dependencies: Dependencies): () => void {
  const { ringing, notifier, language, inView, icon } = dependencies;
  const { t } = language;
  const shown = new Map<string, () => void>();
  const show = (call: ConsoleCall) => {
    if (shown.has(call.id)) return;
    const { name } = call.visitor;
    const title = t('notificationTitle', { name });
    const words = { title, body: callDetails(call, t), answer: t('answer'), decline: t('decline') };
    shown.set(call.id, notifier.show({ callId: call.id, name, icon, ...words }));
  };
  const closeAllBut = (ids: ReadonlySet<string>) => {
    for (const [id, close] of shown) {
      if (ids.has(id)) continue;
      close();
      shown.delete(id);
    }
  };
  const stop = effect(() => {
    const calls = ringing.value;
    const isOutOfView = !inView.value;
    untracked(() => {
      closeAllBut(new Set(calls.map((call) => call.id)));
      if (isOutOfView) calls.forEach(show);
    });
  });
  return () => {
    stop();
    closeAllBut(new Set());
  };
}
