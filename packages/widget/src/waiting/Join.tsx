import { Video } from 'lucide';
import { isInRoom } from '../call/phase.ts';
import { Caller } from '../dialog/Caller.tsx';
import { Icon } from '../dialog/Icon.tsx';
import { clock } from '../later/clock.ts';
import { joinAgain } from '../later/join-again.ts';
import { fill } from '../texts/say.ts';
import { timeLeft } from './time-left.ts';
import type { WaitingProps } from './waiting-props.ts';
import { readyLine } from './waiting-words.ts';

/** The turn has come of somebody who was not looking: camera and microphone wait for a press. */
export function Join({ dialog, words }: WaitingProps) {
  const { calls, state } = dialog;
  const { phase } = state;
  if (!isInRoom(phase)) return null;
  const { call } = phase;
  const left = timeLeft(call.ready_until);
  return (
    <div class="waiting">
      <Caller dialog={dialog} />
      <p class="waiting-title">{readyLine(call, words)}</p>
      <p class="waiting-hint">{words.readyHint}</p>
      {left !== null && <p class="kept">{fill(words.readyUntil, { time: clock(left) })}</p>}
      <div class="waiting-ways">
        <button type="button" class="button" data-first onClick={() => void joinAgain(calls)}>
          <Icon node={Video} />
          {words.join}
        </button>
      </div>
    </div>
  );
}
