/** What the video server's page may use, as far as it asks; the camera first. */
const FEATURES = [
  'camera',
  'microphone',
  'display-capture',
  'autoplay',
  'fullscreen',
  'picture-in-picture',
  'clipboard-write',
  'speaker-selection',
  'screen-wake-lock',
];

const LOOPBACK = /^(localhost|.+\.localhost|127\.0\.0\.1)$/;

/** The address if a frame may show it: `https`, or `http` on loopback for development; null otherwise. */
export function frameAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  const safe =
    address.protocol === 'https:' || (address.protocol === 'http:' && LOOPBACK.test(address.hostname));
  return safe ? address : null;
}

/**
 * The frame's `allow`: each feature with the one origin it is meant for, so that a redirect elsewhere gets nothing.
 *
 * @param camera false keeps the camera from the frame, whatever is pressed inside it
 */
export function allowAttribute(address: URL, camera = true): string {
  return FEATURES.slice(camera ? 0 : 1)
    .map((feature) => `${feature} ${address.origin}`)
    .join('; ');
}

export type FrameHint = 'logout' | 'connection_closed' | 'login_failed' | 'not_supported';

const HINTS = new Map<unknown, FrameHint>([
  ['logout', 'logout'],
  ['connectionClosed', 'connection_closed'],
  ['loginFail', 'login_failed'],
  ['notSupported', 'not_supported'],
]);

/**
 * Reads a message as TrueConf's browser client posts it to its parent (`{ type }`). Anything from another origin or
 * another window, and anything unknown, is null.
 */
export function readHint(
  message: { origin: string; source: unknown; data: unknown },
  frame: { origin: string; window: unknown },
): FrameHint | null {
  if (message.origin !== frame.origin || message.source !== frame.window || message.source === null)
    return null;
  const { data } = message;
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  return HINTS.get(data.type) ?? null;
}
