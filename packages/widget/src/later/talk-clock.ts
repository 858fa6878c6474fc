import type { Call } from '@frontdesk/contract';
import { isLive, type Phase } from '../call/phase.ts';
import type { DialogKit } from '../dialog/dialog.ts';
import { clock } from './clock.ts';

/** Counts how long the visitor talks, by this page's own clock: the visitor's may be minutes off the service's. */
export function keepTalkClock({ store, shell }: Pick<DialogKit, 'store' | 'shell'>): void {
  let phase: Phase = { name: 'idle' };
  let since = 0;
  let counting: ReturnType<typeof setInterval> | undefined;
  const tick = () => store.set({ talkTime: clock(Date.now() - since) });
  const stop = () => {
    counting = void clearInterval(counting);
  };
  const start = (call: Call, sawAnswer: boolean) => {
    // A page that was not there when the operator came has to do with the service's time.
    since = Math.min(Date.now(), (!sawAnswer && timeOf(call.answered_at)) || Date.now());
    counting = setInterval(tick, 1000);
    tick();
  };
  const follow = () => {
    const [before, now] = [phase, store.state.phase];
    phase = now;
    if (now.name === 'active' && counting === undefined) start(now.call, isLive(before));
    if (isLive(now)) return;
    const counted = counting !== undefined;
    stop();
    if (counted) store.set({ talkTime: null, talkedMs: Date.now() - since });
    else if (now.name === 'ended' && before.name !== 'ended') store.set({ talkedMs: lengthOf(now.call) });
  };
  store.onChange(follow, shell.destroyed);
  shell.destroyed.addEventListener('abort', stop);
  follow();
}

/** Of a conversation that ended while the page was away; 0 where nobody answered. */
function lengthOf({ answered_at, ended_at }: Call): number {
  return Math.max(0, timeOf(ended_at) - timeOf(answered_at ?? ended_at));
}

/** 0 where there is no time. */
const timeOf = (moment: string | null) => Date.parse(moment ?? '') || 0;
