/** What a call needs from its frame; each is given to the frame's own origin and to no other. */
const FRAME_FEATURES = [
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

export interface FrameAddress {
  url: string;
  origin: string;
  /** The frame's `allow` attribute (Permissions Policy). */
  allow: string;
}

/** @returns null unless the address is https, or http on this very machine, where there is nobody to listen in */
export function frameAddress(address: string): FrameAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) return null;
  const allow = FRAME_FEATURES.map((feature) => `${feature} ${url.origin}`).join('; ');
  return { url: url.href, origin: url.origin, allow };
}

/** What the page's policy lets a frame have without https. */
function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127\.0\.0\.1)$/.test(host);
}
