import type { SiteCheck } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import type { Shell } from '../shared/shell.ts';
import { FEATURES, type PageFacts, type Violation } from './findings.ts';
import { tryFrame } from './try-frame.ts';

interface FeaturePolicy {
  allowsFeature(feature: string, origin: string): boolean;
}

/** Looks at everything a call will need, without asking the person for anything. */
export async function gatherFacts({ baseUrl, options, root }: Shell): Promise<PageFacts> {
  const violations: Violation[] = [];
  const listening = new AbortController();
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) =>
      violations.push({ directive: effectiveDirective, blocked: blockedURI }),
    { signal: listening.signal },
  );
  const sentAt = Date.now();
  const check = await askCheck(baseUrl + VISITOR_PATHS.siteCheck(options.site));
  const now = (sentAt + Date.now()) / 2;
  const frameLoads = check === null ? null : await tryFrame(root, check.video_origin);
  listening.abort();
  return {
    service: new URL(baseUrl).origin,
    origin: location.origin,
    secure: isSecureContext,
    webrtc: typeof RTCPeerConnection === 'function',
    violations,
    serviceAnswers: check !== null,
    originAllowed: check?.origin_allowed ?? null,
    videoOrigin: check?.video_origin ?? null,
    videoReachable: check?.video_reachable ?? null,
    withheld: check === null ? null : withheldFrom(check.video_origin),
    isolated: crossOriginIsolated,
    canFrameIsolated: 'credentialless' in HTMLIFrameElement.prototype,
    frameLoads,
    clockOffMs: check === null ? null : now - Date.parse(check.time),
  };
}

async function askCheck(url: string): Promise<SiteCheck | null> {
  try {
    const response = await fetch(url, { credentials: 'omit' });
    // The contract promises this shape for a good answer.
    return response.ok ? ((await response.json()) as SiteCheck) : null;
  } catch {
    return null;
  }
}

/** Chromium alone tells a page its policy, and TypeScript's library does not know of it. */
function withheldFrom(videoOrigin: string): string[] | null {
  const policy = 'featurePolicy' in document ? (document.featurePolicy as FeaturePolicy) : null;
  return policy === null ? null : FEATURES.filter((feature) => !policy.allowsFeature(feature, videoOrigin));
}
