import { VideoOff } from 'lucide';
import { Icon } from '../dialog/Icon.tsx';
import type { TryOutProps } from './check-props.ts';

/** The visitor's own picture, as in a mirror; where there is none, why. */
export function SelfView({ words, trial, devices }: TryOutProps) {
  const isOn = trial.camera === 'on';
  const why =
    { missing: words.cameraMissing, busy: words.cameraBusy }[String(trial.camera)] ?? words.cameraOff;
  return (
    <div class="self-view">
      {isOn ? (
        <video ref={devices.holdPicture} aria-label={words.selfView} autoplay muted playsInline />
      ) : (
        <p>
          <Icon node={VideoOff} />
          {why}
        </p>
      )}
    </div>
  );
}
