import type { Dialog } from '../dialog/dialog.ts';
import { DeviceHint } from '../dialog/NameForm.tsx';
import type { LaterProps } from './later-props.ts';

/** What the browser will ask or which device will be missing, what the visitor wished, and the way to try it out. */
export function DeviceLine({ dialog, words }: LaterProps) {
  const { camera, check, later } = dialog.state;
  const wish = camera && check?.texts[camera === 'later' ? 'cameraLaterHint' : 'withVoiceHint'];
  return (
    <>
      {wish === undefined ? <DeviceHint dialog={dialog} /> : <p class="hint">{wish}</p>}
      {isRecordedUnasked(dialog) && <p class="hint">{words.willRecord}</p>}
      <button
        type="button"
        class="button is-quiet"
        onClick={(event) => later?.openCheck(event.currentTarget.form)}
      >
        {words.checkDevices}
      </button>
    </>
  );
}

/** Where visitors have to agree to it, the question says so. */
function isRecordedUnasked({ state: { site } }: Dialog): boolean {
  return site?.recording === 'on' && site.consent_text === null;
}
