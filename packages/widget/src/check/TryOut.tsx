import { CameraWishes } from './CameraWishes.tsx';
import type { TryOutProps } from './check-props.ts';
import { DeviceSelect } from './DeviceSelect.tsx';
import { Microphone } from './Microphone.tsx';
import { SelfView } from './SelfView.tsx';

/** Both are on: what they give, which they are, and how the call shall begin. */
export function TryOut(props: TryOutProps) {
  const { words, common, devices, trial } = props;
  const isLacking = [trial.camera, trial.microphone].some((one) => one === 'missing' || one === 'busy');
  const several = trial.cameras.length > 1 || trial.microphones.length > 1;
  return (
    <>
      <h2>{words.checkHeading}</h2>
      <SelfView {...props} />
      <Microphone {...props} />
      {isLacking && (
        <button type="button" class="button is-quiet" onClick={() => void devices.begin()}>
          {common.retry}
        </button>
      )}
      <DeviceSelect {...props} kind="camera" choices={trial.cameras} chosen={trial.cameraId} />
      <DeviceSelect {...props} kind="microphone" choices={trial.microphones} chosen={trial.microphoneId} />
      {several && <p class="hint">{words.sameInCall}</p>}
      {trial.camera !== 'missing' && <CameraWishes {...props} />}
      <button type="button" class="button" onClick={() => devices.finish()} data-first>
        {words.toForm}
      </button>
    </>
  );
}
