import { secondsUntil } from '../format/time.ts';
import type { PresenceState } from '../rules/presence-state.ts';
import { AWAY_REASONS } from '../texts/away-reasons.ts';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';

export function PresenceSwitch() {
  const { language, presence, duty } = useApp();
  const { t } = language;
  const { available, becomeAvailable, goAway } = presence;
  const state = duty.state.value;
  const known = presence.current.value !== null;
  const toggle = () => void (available.value ? goAway.run('') : becomeAvailable.run());
  return (
    <div class={`presence presence--${state}`}>
      <button
        class="switch"
        type="button"
        role="switch"
        aria-checked={available.value}
        aria-disabled={!known || becomeAvailable.busy.value || goAway.busy.value}
        onClick={toggle}
      >
        <span class="visually-hidden">{t('available')}</span>
        <span class="switch__track">
          <span class="switch__thumb" />
        </span>
        <span class="presence__word">{state === 'wrap_up' ? <WrapUp /> : t(WORDS[state])}</span>
      </button>
      {state === 'wrap_up' && (
        <button
          class="button button--primary presence__ready"
          type="button"
          aria-disabled={becomeAvailable.busy.value}
          onClick={() => void becomeAvailable.run()}
        >
          {t('readyNow')}
        </button>
      )}
      {state === 'away' && <AwayReason />}
    </div>
  );
}

/** Wrap-up shows a countdown beside its word. */
const WORDS: Record<Exclude<PresenceState, 'wrap_up'>, TextKey> = {
  unknown: 'awayNow',
  available: 'availableShort',
  busy: 'busyNow',
  away: 'awayNow',
  no_answer: 'noAnswerNow',
};

/** The seconds run for the eye alone: they would be another name of the switch each time. */
function WrapUp() {
  const { language, presence, clock } = useApp();
  const until = presence.current.value?.wrap_up_until ?? '';
  return (
    <>
      <span class="visually-hidden">{language.t('wrapUpShort')}</span>
      <span class="time" aria-hidden="true">
        {language.t('wrapUpNow', { seconds: secondsUntil(until, clock.now.value) })}
      </span>
    </>
  );
}

function AwayReason() {
  const { language, presence } = useApp();
  const { t } = language;
  const reasons = AWAY_REASONS.map((key) => t(key));
  const current = presence.current.value?.reason ?? '';
  // A reason chosen in another language is not in the list, and is still the reason.
  const offered = current === '' || reasons.includes(current) ? reasons : [current, ...reasons];
  return (
    <select
      class="choice__select presence__reason"
      aria-label={t('awayReason')}
      value={current}
      onChange={(event) => void presence.goAway.run(event.currentTarget.value)}
    >
      <option value="">{t('awayReason')}</option>
      {offered.map((reason) => (
        <option key={reason} value={reason}>
          {reason}
        </option>
      ))}
    </select>
  );
}
