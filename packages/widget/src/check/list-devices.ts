import type { Trial } from './trial.ts';

/** What there is to choose from, now that the browser tells names. */
export async function listDevices(): Promise<Pick<Trial, 'cameras' | 'microphones'>> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  const of = (kind: MediaDeviceKind) =>
    devices.flatMap(({ kind: its, deviceId: id, label }) =>
      its === kind && id && label ? [{ id, label }] : [],
    );
  return { cameras: of('videoinput'), microphones: of('audioinput') };
}
