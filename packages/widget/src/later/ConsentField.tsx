import type { LaterProps } from './later-props.ts';

/** What the site asks its visitors to agree to before a call; nothing where it asks nothing. */
export function ConsentField({ dialog: { state }, words }: LaterProps) {
  const text = state.site?.consent_text;
  if (!text) return null;
  return (
    <div class="field">
      <label class="consent">
        <input
          type="checkbox"
          name="consent"
          required
          aria-invalid={state.consentMissing}
          aria-describedby={state.consentMissing ? 'consent-note' : undefined}
        />
        {text}
      </label>
      {state.consentMissing && (
        <p id="consent-note" class="hint is-error">
          {words.consentMissing}
        </p>
      )}
    </div>
  );
}
