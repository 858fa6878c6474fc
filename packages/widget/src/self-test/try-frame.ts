import { allowAttribute } from '@frontdesk/service-client';
import { policyOf } from '../call/page-policy.ts';
import { FEATURES } from './permission-policy.ts';

const PATIENCE_MS = 5_000;

export interface FrameTrial {
  loads: boolean;
  /** Features that it is not given; null where the browser does not tell. */
  withheld: string[] | null;
}

/** A frame of the video server as a call has it: whether it comes to anything here, and what it may use. Taken away again at once. */
export async function tryFrame(root: ShadowRoot, origin: string): Promise<FrameTrial> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = origin;
  frame.allow = allowAttribute(new URL(origin));
  // A cross-origin isolated page can hold no other kind of foreign frame.
  if (crossOriginIsolated && 'credentialless' in frame) frame.credentialless = true;
  frame.src = origin;
  const policy = policyOf(frame);
  const withheld = policy && FEATURES.filter((feature) => !policy.allowsFeature(feature));
  return { loads: await hasLoaded(frame, root), withheld };
}

function hasLoaded(frame: HTMLIFrameElement, root: ShadowRoot): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (loads: boolean) => {
      clearTimeout(timer);
      frame.remove();
      resolve(loads);
    };
    const timer = setTimeout(settle, PATIENCE_MS, false);
    frame.addEventListener('load', () => settle(true), { once: true });
    root.append(frame);
  });
}
