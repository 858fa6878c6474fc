const PATIENCE_MS = 5_000;

/** Whether a frame of the video server comes to anything here; taken away again at once. */
export function tryFrame(root: ShadowRoot, origin: string): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = origin;
  // A cross-origin isolated page can hold no other kind of foreign frame.
  if (crossOriginIsolated && 'credentialless' in frame) frame.credentialless = true;
  frame.src = origin;
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
