import type { Devices } from '@frontdesk/contract';
import type { DeviceState } from '@frontdesk/contract/vocabulary';
import type { TextKey } from '../texts/en.ts';

interface DeviceWords {
  /** `trouble`: the operator should do something about it. */
  tone: 'fine' | 'off' | 'trouble';
  texts: readonly TextKey[];
}

const CAMERA: Record<DeviceState, TextKey | null> = {
  on: null,
  off: 'cameraOff',
  blocked: 'cameraBlocked',
  missing: 'cameraMissing',
};
const MICROPHONE: Record<DeviceState, TextKey | null> = {
  on: null,
  off: 'microphoneOff',
  blocked: 'microphoneBlocked',
  missing: 'microphoneMissing',
};

/** What to say of a visitor's camera and microphone. */
export function deviceWords({ camera, microphone }: Devices): DeviceWords {
  const texts = [MICROPHONE[microphone], CAMERA[camera]].filter((text) => text !== null);
  if (texts.length === 0) return { tone: 'fine', texts: ['devicesFine'] };
  const isOff = [camera, microphone].every((state) => state === 'on' || state === 'off');
  return { tone: isOff ? 'off' : 'trouble', texts };
}

/** Whether the visitor can mend it in their browser. */
export function canBeAllowed({ camera, microphone }: Devices): boolean {
  return camera === 'blocked' || microphone === 'blocked';
}
