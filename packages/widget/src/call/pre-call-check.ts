/** What keeps a call from making sense before it is made. */
export type DeviceProblem = 'insecure' | 'unsupported' | 'policy' | 'denied' | 'no_devices';

/** Which of the two the visitor can probably use. Camera alone missing still means a voice call. */
export interface Devices {
  camera: boolean;
  microphone: boolean;
}

export type PreCallVerdict = { ok: true; devices: Devices } | { ok: false; problem: DeviceProblem };

/** The few facts the verdict needs, so that it can be tested without a browser. */
export interface DeviceFacts {
  secure: boolean;
  webrtc: boolean;
  /** Whether the page's permission policy leaves the feature to anybody. */
  allowed: Devices;
  /** Whether the visitor has refused it before. */
  refused: Devices;
  present: Devices;
}

/** The first obstacle counts: each of them hides the ones after it. */
export function judge(facts: DeviceFacts): PreCallVerdict {
  if (!facts.secure) return { ok: false, problem: 'insecure' };
  if (!facts.webrtc) return { ok: false, problem: 'unsupported' };
  if (!facts.allowed.camera && !facts.allowed.microphone) return { ok: false, problem: 'policy' };
  if (facts.refused.camera && facts.refused.microphone) return { ok: false, problem: 'denied' };
  if (!facts.present.camera && !facts.present.microphone) return { ok: false, problem: 'no_devices' };
  const usable = (device: keyof Devices) =>
    facts.allowed[device] && !facts.refused[device] && facts.present[device];
  return { ok: true, devices: { camera: usable('camera'), microphone: usable('microphone') } };
}

/** Asks the browser without bothering the visitor: no permission prompt, no device switched on. */
export async function checkDevices(): Promise<PreCallVerdict> {
  const webrtc =
    typeof RTCPeerConnection === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function';
  return judge({
    secure: isSecureContext,
    webrtc,
    allowed: { camera: isAllowed('camera'), microphone: isAllowed('microphone') },
    refused: { camera: await isRefused('camera'), microphone: await isRefused('microphone') },
    present: webrtc ? await presentDevices() : { camera: false, microphone: false },
  });
}

interface FeaturePolicy {
  features(): string[];
  getAllowlistForFeature(feature: string): string[];
}

/**
 * Chromium alone tells the page its policy. The list counts and not what the page itself may do: a header that names
 * only the video server is just right for us.
 */
function isAllowed(feature: string): boolean {
  if (!('featurePolicy' in document)) return true;
  const policy = document.featurePolicy as FeaturePolicy; // not in TypeScript's library, as only Chromium has it
  return !policy.features().includes(feature) || policy.getAllowlistForFeature(feature).length > 0;
}

async function isRefused(name: 'camera' | 'microphone'): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name })).state === 'denied';
  } catch {
    return false; // a browser that does not know the name will ask when the time comes
  }
}

async function presentDevices(): Promise<Devices> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const has = (kind: MediaDeviceKind) => devices.some((device) => device.kind === kind);
    return { camera: has('videoinput'), microphone: has('audioinput') };
  } catch {
    return { camera: true, microphone: true }; // not told is not the same as not there
  }
}
