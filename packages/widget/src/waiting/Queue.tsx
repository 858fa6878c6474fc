import type { Call } from '@frontdesk/contract';
import { Bell, PhoneIncoming } from 'lucide';
import { Icon } from '../dialog/Icon.tsx';
import { fill } from '../texts/say.ts';
import { clockTime, visitorsLocale } from '../texts/times.ts';
import { KeepPlaceForm } from './KeepPlaceForm.tsx';
import { JUST_WAITING } from './queue-state.ts';
import { askForAlerts, canAlert } from './turn-alert.ts';
import type { WaitingProps } from './waiting-props.ts';
import { waitWords } from './waiting-words.ts';

/** Below the place in the queue: how long it may take, and what can be done instead of watching. */
export function Queue({ dialog, words, call }: WaitingProps & { call: Call }) {
  const { store, state, shell } = dialog;
  const queue = state.queue ?? JUST_WAITING;
  if (queue.view === 'keep') return <KeepPlaceForm dialog={dialog} words={words} />;
  const kept = call.place_kept_until;
  const wait = waitWords(call, shell.language);
  return (
    <>
      <p class="waiting-hint">
        {wait !== null && `${fill(words.waitRange, { wait })} `}
        {kept === null ? words.waitHint : words.keptHint}
      </p>
      {kept !== null && <p class="kept">{keptLine(kept, words.kept, shell.language)}</p>}
      <div class="waiting-ways">
        {kept === null && (
          <button
            type="button"
            class="button is-quiet"
            onClick={() => store.set({ queue: { ...queue, view: 'keep' } })}
          >
            <Icon node={PhoneIncoming} />
            {words.keepPlace}
          </button>
        )}
        {queue.alert === 'off' && canAlert() && (
          <button type="button" class="button is-quiet" onClick={() => void askForAlerts(dialog)}>
            <Icon node={Bell} />
            {words.alertMe}
          </button>
        )}
      </div>
      {queue.alert !== 'off' && (
        <p class="waiting-hint">{queue.alert === 'on' ? words.alertOn : words.alertRefused}</p>
      )}
    </>
  );
}

function keptLine(until: string, text: string, language: string): string {
  return fill(text, { time: clockTime(new Date(until), visitorsLocale(language)) });
}
