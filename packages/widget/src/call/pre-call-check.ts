import { policyOf } from './page-policy.ts';

/** What keeps a call from making sense before it is made. */
export type DeviceProblem = 'insecure' | 'unsupported' | 'policy' | 'denied' | 'no_devices';

/** Which of the two the visitor can probably use. Camera alone missing still means a voice call. */
export interface Devices {
  camera: boolean;
  microphone: boolean;
}

export type PreCallVerdict = { ok: true; devices: Devices } | { ok: false; problem: DeviceProblem };

/** What is known of one device without asking for it. What is not known is taken for possible. */
export interface DeviceFacts {
  /** The page's permission policy leaves it to somebody. */
  allowed: boolean;
  /** The visitor has not refused it before. */
  granted: boolean;
  present: boolean;
}

/** What a call needs beside devices. */
export interface PageFacts {
  secure: boolean;
  webrtc: boolean;
}

/** The first obstacle counts: each of them hides the ones after it. */
export function judge(page: PageFacts, camera: DeviceFacts, microphone: DeviceFacts): PreCallVerdict {
  if (!page.secure) return { ok: false, problem: 'insecure' };
  if (!page.webrtc) return { ok: false, problem: 'unsupported' };
  if (!camera.allowed && !microphone.allowed) return { ok: false, problem: 'policy' };
  if (!camera.granted && !microphone.granted) return { ok: false, problem: 'denied' };
  if (!camera.present && !microphone.present) return { ok: false, problem: 'no_devices' };
  const usable = (device: DeviceFacts) => device.allowed && device.granted && device.present;
  return { ok: true, devices: { camera: usable(camera), microphone: usable(microphone) } };
}

/** Longer than any browser that lists its devices at all needs for it. */
const LISTING_MS = 1_000;

/** Asks the browser without bothering the visitor: no permission prompt, no device switched on. */
export async function checkDevices(): Promise<PreCallVerdict> {
  const page = { secure: isSecureContext, webrtc: hasWebrtc() };
  const { camera, microphone } = await deviceFacts();
  return judge(page, camera, microphone);
}

const hasWebrtc = () => typeof RTCPeerConnection === 'function' && navigator.mediaDevices !== undefined;

export async function deviceFacts(): Promise<{ camera: DeviceFacts; microphone: DeviceFacts }> {
  const kinds = hasWebrtc() ? await presentKinds() : [];
  const [camera, microphone] = await Promise.all([
    factsOf('camera', kinds.includes('videoinput')),
    factsOf('microphone', kinds.includes('audioinput')),
  ]);
  return { camera, microphone };
}

async function factsOf(name: 'camera' | 'microphone', present: boolean): Promise<DeviceFacts> {
  const policy = policyOf(document);
  if (policy === null || policy.allowsFeature(name)) {
    return { allowed: true, granted: await isGrantable(name), present };
  }
  // The page itself has no devices then and is told of none. A header that names the video server alone is just right.
  return { allowed: policy.getAllowlistForFeature(name).length > 0, granted: true, present: true };
}

async function isGrantable(name: 'camera' | 'microphone'): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name })).state !== 'denied';
  } catch {
    return true; // a browser that does not know the name will ask when the time comes
  }
}

async function presentKinds(): Promise<MediaDeviceKind[]> {
  const unknown: MediaDeviceKind[] = ['videoinput', 'audioinput']; // not told is not the same as not there
  let alarm: ReturnType<typeof setTimeout> | undefined;
  try {
    const devices = navigator.mediaDevices.enumerateDevices();
    // Firefox has been seen never to answer on a machine without sound.
    return await Promise.race([
      devices.then((list) => list.map(({ kind }) => kind)),
      new Promise<MediaDeviceKind[]>((resolve) => {
        alarm = setTimeout(resolve, LISTING_MS, unknown);
      }),
    ]);
  } catch {
    return unknown;
  } finally {
    clearTimeout(alarm);
  }
}
