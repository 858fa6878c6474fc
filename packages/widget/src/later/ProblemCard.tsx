import { Phone } from 'lucide';
import type { Phase } from '../call/phase.ts';
import { Icon } from '../dialog/Icon.tsx';
import { fill } from '../texts/say.ts';
import { askForCallback } from './ask-for-callback.ts';
import type { LaterProps } from './later-props.ts';
import { whenSentence } from './moments.ts';
import { type Way, wayOutOf } from './problem-ways.ts';

/** What happened, in a sentence a visitor understands, and what to do about it. */
export function ProblemCard({
  dialog,
  words,
  phase,
}: LaterProps & { phase: Extract<Phase, { name: 'error' }> }) {
  const way = wayOutOf(phase.code);
  const when = whenSentence(words, dialog.shell.language, phase);
  // Where the page wants no requests to be called back, the sentence about them goes too.
  const isMessage = dialog.shell.options.whenClosed === 'message' && way.text === 'leaveNumber';
  const ways: readonly Way[] = isMessage ? ['close'] : way.ways;
  return (
    <div class="step">
      <h2>{words[way.title]}</h2>
      <p class="lead">{isMessage ? when : [when, words[way.text]].join(' ').trim()}</p>
      {ways.map((next, index) => (
        <WayButton key={next} dialog={dialog} words={words} way={next} quiet={index > 0} />
      ))}
      {phase.code !== 'visitor_blocked' && <PhoneLink dialog={dialog} words={words} />}
    </div>
  );
}

function WayButton({ dialog, words, way, quiet }: LaterProps & { way: Way; quiet: boolean }) {
  const { calls, texts } = dialog;
  const label = {
    retry: words.retry,
    callback: words.askCallback,
    edit: words.edit,
    close: texts.close,
    window: words.callInOwnWindow,
  }[way];
  const press = {
    retry: () => void calls.retry(),
    callback: () => askForCallback(dialog),
    edit: () => void calls.prepare(),
    window: () => void calls.prepare(true),
    close: () => calls.close(),
  }[way];
  return (
    <button type="button" class={quiet ? 'button is-quiet' : 'button'} onClick={press}>
      {label}
    </button>
  );
}

/** The site's telephone, which needs neither a browser that can call nor anybody at the desk's screen. */
function PhoneLink({ dialog: { state }, words }: LaterProps) {
  const phone = state.site?.phone;
  if (!phone) return null;
  return (
    <a class="button is-quiet" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon node={Phone} />
      {/* A number is read from left to right in every language. */}
      {fill(words.phoneUs, { phone: `\u2066${phone}\u2069` })}
    </a>
  );
}
