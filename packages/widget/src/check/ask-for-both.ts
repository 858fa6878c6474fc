import { askFor, type Failure } from './ask-for.ts';
import type { DeviceKind } from './trial.ts';

export type Both = Readonly<Record<DeviceKind, MediaStreamTrack | Failure>>;

/**
 * One question for both. Where that comes to nothing because of one of them, the other is asked for alone; but nobody who
 * has just said no is asked again.
 */
export async function askForBoth(): Promise<Both> {
  const both = await askFor({ audio: true, video: true });
  if (both instanceof MediaStream) return tracksOf(both, both);
  if (both === 'refused' && !(await isOneAlone())) return { camera: both, microphone: both };
  const microphone = await askFor({ audio: true });
  return tracksOf(await askFor({ video: true }), microphone);
}

function tracksOf(camera: MediaStream | Failure, microphone: MediaStream | Failure): Both {
  return {
    camera: camera instanceof MediaStream ? (camera.getVideoTracks()[0] ?? 'missing') : camera,
    microphone:
      microphone instanceof MediaStream ? (microphone.getAudioTracks()[0] ?? 'missing') : microphone,
  };
}

/** Whether just one of them is refused for good. */
async function isOneAlone(): Promise<boolean> {
  const [camera, microphone] = await Promise.all([isAt('camera', 'denied'), isAt('microphone', 'denied')]);
  return camera !== microphone;
}

/** Whether both may be used without a question. */
export async function areGranted(): Promise<boolean> {
  return (await isAt('camera', 'granted')) && (await isAt('microphone', 'granted'));
}

async function isAt(name: DeviceKind, state: PermissionState): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name })).state === state;
  } catch {
    return false; // a browser that does not know the name does not tell
  }
}
