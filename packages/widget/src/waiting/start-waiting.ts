import { isInRoom } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { NO_LINE } from './line.ts';
import { JUST_WAITING } from './queue-state.ts';
import { alertVisitor } from './turn-alert.ts';
import { readyLine } from './waiting-words.ts';

/** What happens beside the drawing while somebody waits: their turn is told, the countdown runs, a new call begins anew. */
export function startWaiting({ store, shell }: DialogKit) {
  let { phase } = store.state;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const tellTurn = (call: Parameters<typeof readyLine>[0]) => {
    const { queue, site, waiting } = store.state;
    if (queue?.alert === 'on' && document.hidden && waiting !== undefined) {
      alertVisitor(readyLine(call, waiting.texts), site?.name ?? '');
    }
  };
  store.onChange(() => {
    const [before, now] = [phase, store.state.phase];
    phase = now;
    const { line } = store.state;
    if (before !== now && line?.isNews) store.set({ line: { ...line, isNews: false } });
    if (before.name === 'queued' && isInRoom(now)) tellTurn(now.call);
    if (before.name !== 'connecting' && now.name === 'connecting') {
      store.set({ queue: JUST_WAITING, line: NO_LINE });
    }
    const counts = store.state.trouble === 'must_join';
    if (counts) ticking ??= setInterval(() => store.set({}), 1000);
    else ticking = void clearInterval(ticking);
  }, shell.destroyed);
  shell.destroyed.addEventListener('abort', () => clearInterval(ticking));
  return {};
}
