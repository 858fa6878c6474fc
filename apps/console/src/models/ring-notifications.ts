import type { ConsoleCall } from '@frontdesk/contract';
import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { DesktopNotifier } from '../platform/desktop-notifier.ts';
import { callDetails } from '../rules/call-details.ts';
import type { Language } from './language.ts';

interface Dependencies {
  ringing: ReadonlySignal<readonly ConsoleCall[]>;
  notifier: DesktopNotifier;
  language: Language;
  isInView: () => boolean;
  icon: string;
}

/** A desktop notification per ringing call while the window is out of view; each goes when its ring ends. */
export function showRingNotifications(dependencies: Dependencies): () => void {
  const { ringing, notifier, language, isInView, icon } = dependencies;
  const shown = new Map<string, () => void>();
  const show = (call: ConsoleCall) => {
    if (shown.has(call.id)) return;
    const title = language.t('notificationTitle', { name: call.visitor.name });
    const close = isInView()
      ? () => {}
      : notifier.show({ tag: call.id, title, body: callDetails(call, language.t), icon });
    shown.set(call.id, close);
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
    untracked(() => {
      closeAllBut(new Set(calls.map((call) => call.id)));
      calls.forEach(show);
    });
  });
  return () => {
    stop();
    closeAllBut(new Set());
  };
}
