import { Mic, MicOff } from 'lucide';
import { Icon } from '../dialog/Icon.tsx';
import type { TryOutProps } from './check-props.ts';

/** A bar that moves with the voice, and the same in words. */
export function Microphone({ words, trial, devices }: TryOutProps) {
  const { microphone, heard } = trial;
  if (microphone !== 'on') {
    return (
      <p class="microphone is-error">
        <Icon node={MicOff} />
        {microphone === 'busy' ? words.microphoneBusy : words.microphoneMissing}
      </p>
    );
  }
  return (
    <div class="microphone">
      <Icon node={Mic} />
      <div class="level" ref={devices.holdMeter} />
      <p class="hint">{heard ? words.heard : words.speak}</p>
    </div>
  );
}
