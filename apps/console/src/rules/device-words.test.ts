import type { Devices } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { canBeAllowed, deviceWords } from './device-words.ts';

it.each<[Devices, string, string[], boolean]>([
  [{ camera: 'on', microphone: 'on' }, 'fine', ['devicesFine'], false],
  [{ camera: 'off', microphone: 'on' }, 'off', ['cameraOff'], false],
  [{ camera: 'blocked', microphone: 'on' }, 'trouble', ['cameraBlocked'], true],
  [{ camera: 'blocked', microphone: 'blocked' }, 'trouble', ['microphoneBlocked', 'cameraBlocked'], true],
  [{ camera: 'missing', microphone: 'off' }, 'trouble', ['microphoneOff', 'cameraMissing'], false],
])('%j', (devices, tone, texts, allowed) => {
  expect(deviceWords(devices)).toEqual({ tone, texts });
  expect(canBeAllowed(devices)).toBe(allowed);
});
