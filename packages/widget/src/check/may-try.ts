interface FeaturePolicy {
  allowsFeature(feature: string): boolean;
}

/** Whether this page itself may use the devices. A policy may keep them for the video server, which is enough for a call. */
export function mayTry(): boolean {
  if (navigator.mediaDevices?.getUserMedia === undefined) return false;
  // Chromium alone tells, and TypeScript's library does not know of it.
  const policy = 'featurePolicy' in document ? (document.featurePolicy as FeaturePolicy) : null;
  return policy === null || policy.allowsFeature('camera') || policy.allowsFeature('microphone');
}
