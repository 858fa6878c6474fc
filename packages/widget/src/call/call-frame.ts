import { allowAttribute, type FrameHint, readHint } from '@frontdesk/service-client';
import { policyOf } from './page-policy.ts';

export interface CallFrame {
  /** Empties the frame first, so that camera and microphone are let go before the node is. */
  remove(): void;
}

export interface CallFrameListeners {
  onHint(hint: FrameHint): void;
  onLoad(): void;
  /** The page's content policy forbids the frame, or its permission policy the microphone to it. */
  onBlocked(): void;
}

/** How long an emptied frame may take to unload before it is removed anyway. */
const UNLOAD_MS = 500;

/**
 * Puts the video server's page into the stage, one level deep. The frame stays where it is until `remove`: moving it
 * would reload it, hiding it would freeze its picture.
 */
export function openCallFrame(
  stage: HTMLElement,
  address: URL,
  { title, camera }: { title: string; camera: boolean },
  listeners: CallFrameListeners,
): CallFrame {
  const listening = new AbortController();
  const { signal } = listening;
  const frame = createFrame(address, title, camera);
  const onMessage = (message: MessageEvent) => {
    const hint = readHint(message, { origin: address.origin, window: frame.contentWindow });
    if (hint !== null) listeners.onHint(hint);
  };
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    if (event.effectiveDirective === 'frame-src' && event.blockedURI.startsWith(address.origin)) {
      listeners.onBlocked();
    }
  };
  window.addEventListener('message', onMessage, { signal });
  document.addEventListener('securitypolicyviolation', onViolation, { signal });
  frame.addEventListener('load', () => listeners.onLoad(), { signal, once: true });
  if (mayHear(frame)) stage.append(frame);
  else queueMicrotask(() => listeners.onBlocked());
  return {
    remove: () => {
      listening.abort();
      emptyAndRemove(frame);
    },
  };
}

function createFrame(address: URL, title: string, camera: boolean): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = allowAttribute(address, camera);
  frame.referrerPolicy = 'strict-origin';
  // A cross-origin isolated page can hold no other kind of foreign frame.
  if (crossOriginIsolated && 'credentialless' in frame) frame.credentialless = true;
  frame.src = address.href;
  return frame;
}

/** Chromium knows before the frame is there; the page itself may well have a microphone that the frame gets none of. */
function mayHear(frame: HTMLIFrameElement): boolean {
  return policyOf(frame)?.allowsFeature('microphone') ?? true;
}

function emptyAndRemove(frame: HTMLIFrameElement): void {
  keepFocus(frame);
  const remove = () => frame.remove();
  setTimeout(remove, UNLOAD_MS);
  frame.addEventListener('load', remove);
  frame.src = 'about:blank';
}

/** The focus that is in the frame would fall to the top of the page with it. */
function keepFocus(frame: HTMLIFrameElement): void {
  // The dialog is in one.
  const { activeElement } = frame.getRootNode() as ShadowRoot;
  if (activeElement === frame) frame.closest<HTMLElement>('[role=dialog]')?.focus({ preventScroll: true });
}
