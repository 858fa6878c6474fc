import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';

const REASONS: readonly TextKey[] = ['awayBreak', 'awayLunch', 'awayMeeting', 'awayOtherWork'];

export function PresenceSwitch() {
  const { language, presence } = useApp();
  const { t } = language;
  const { available, becomeAvailable, goAway } = presence;
  const known = presence.current.value !== null;
  const toggle = () => void (available.value ? goAway.run('') : becomeAvailable.run());
  return (
    <div class="presence">
      <button
        class="switch"
        type="button"
        role="switch"
        aria-checked={available.value}
        aria-disabled={!known || becomeAvailable.busy.value || goAway.busy.value}
        aria-label={t('available')}
        onClick={toggle}
      >
        <span class="switch__track">
          <span class="switch__thumb" />
        </span>
        <span class="presence__word">{available.value ? t('availableShort') : t('awayNow')}</span>
      </button>
      {known && !available.value && <AwayReason />}
    </div>
  );
}

function AwayReason() {
  const { language, presence } = useApp();
  const { t } = language;
  const reasons = REASONS.map((key) => t(key));
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
