import type { Call, Site } from '@frontdesk/contract';
import type { Dialog } from '../dialog/dialog.ts';
import { clock } from '../later/clock.ts';
import { fill } from '../texts/say.ts';
import type { DuringProps, DuringTexts } from './during-props.ts';

/** What lies over the picture: that the connection is lost, that somebody else takes over, that it is recorded. */
export function Notices({ dialog, words, call }: DuringProps & { call: Call }) {
  const { state } = dialog;
  const passing = passedOnLine(call, words);
  return (
    <div class="notices">
      {state.link === 'lost' && <p class="notice">{lostLine(dialog, words)}</p>}
      {passing !== null && <p class="notice">{passing}</p>}
      {isRecorded(call, state.site) && <p class="notice is-recorded">{words.recorded}</p>}
    </div>
  );
}

function lostLine({ state, texts }: Dialog, words: DuringTexts): string {
  const { graceMs } = state;
  if (graceMs === 0) return words.mayBeOver;
  const what = navigator.onLine ? texts.reconnecting : words.offlineNow;
  return graceMs === undefined ? what : `${what} ${fill(words.waitsFor, { time: clock(graceMs) })}`;
}

export function isRecorded({ status }: Call, site: Site | null): boolean {
  return status === 'active' && site?.recording === 'on';
}

export function passedOnLine({ transfer }: Pick<Call, 'transfer'>, words: DuringTexts): string | null {
  return transfer === null ? null : fill(words.passedOn, { name: transfer.name });
}
