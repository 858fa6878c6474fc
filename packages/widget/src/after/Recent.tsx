import { Phone } from 'lucide';
import type { Dialog } from '../dialog/dialog.ts';
import { Icon } from '../dialog/Icon.tsx';
import { durationWords } from '../later/moments.ts';
import { clockTime, visitorsLocale } from '../texts/times.ts';
import type { AfterProps, AfterTexts } from './after-props.ts';
import { callAgain } from './call-again.ts';
import type { RecentCall } from './recent-calls.ts';
import { forgetRecent, readRecent } from './recent-storage.ts';

/** Above the form: the calls of the last hour, each with one press back. */
export function Recent({ dialog, words }: AfterProps) {
  const { shell, store } = dialog;
  const calls = readRecent(shell.options.site);
  if (calls.length === 0) return null;
  const forget = () => {
    forgetRecent(shell.options.site);
    store.set({});
  };
  return (
    <section class="recent" aria-labelledby="recent-title">
      <div class="recent-head">
        <h3 id="recent-title">{words.recentTitle}</h3>
        <button type="button" class="text-button" onClick={forget}>
          {words.forget}
        </button>
      </div>
      <ul>
        {calls.map((call) => (
          <li key={call.endedAt}>
            <p>
              <strong>{call.operator ?? store.state.site?.name}</strong>
              <span>{facts(call, dialog, words)}</span>
            </p>
            <button type="button" class="button is-quiet" onClick={() => void callAgain(dialog, call)}>
              <Icon node={Phone} />
              {words.callAgain}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "14:02 · 4 minutes" */
function facts({ endedAt, talkedMs, reason }: RecentCall, { shell }: Dialog, words: AfterTexts): string {
  const time = clockTime(new Date(endedAt), visitorsLocale(shell.language));
  const talked = durationWords(shell.language, talkedMs);
  return [time, reason === 'completed' ? talked : words.notReached].filter(Boolean).join(' · ');
}
