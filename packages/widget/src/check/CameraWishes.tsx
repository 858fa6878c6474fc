import type { TryOutProps } from './check-props.ts';

const WISHES = [
  { camera: undefined, label: 'withCamera' },
  { camera: 'later', label: 'cameraLater', hint: 'cameraLaterHint' },
  { camera: 'never', label: 'withVoice', hint: 'withVoiceHint' },
] as const;

/** With the camera, with the camera later, or without. */
export function CameraWishes({ words, devices, dialog: { state } }: TryOutProps) {
  return (
    <fieldset class="wishes">
      <legend>{words.how}</legend>
      {WISHES.map((wish) => (
        <label key={wish.label} class="tick">
          <input
            type="radio"
            name="camera-wish"
            checked={state.camera === wish.camera}
            onChange={() => void devices.wish(wish.camera)}
          />
          <span>
            {words[wish.label]}
            {'hint' in wish && <small>{words[wish.hint]}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
