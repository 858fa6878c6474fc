import type { DialogProps } from './dialog.ts';

/** In place of what is still on its way. */
export function Skeleton({ dialog: { state, texts } }: DialogProps) {
  return state.laterFailed ? (
    <div class="step">
      <h2>{texts.reconnecting}</h2>
    </div>
  ) : (
    <div class="step skeleton">
      <p class="visually-hidden">{texts.loading}</p>
      <i /> <i /> <i /> <i />
    </div>
  );
}
