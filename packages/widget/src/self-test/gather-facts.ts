import type { SiteCheck } from '@frontdesk/contract';
import { VISITOR_PATHS } from '@frontdesk/contract/paths';
import type { Shell } from '../shared/shell.ts';
import { isOf, type Violation } from './content-policy.ts';
import type { PageFacts } from './findings.ts';
import { oddOptions } from './odd-options.ts';
import { withheldBy } from './permission-policy.ts';
import { tryFrame } from './try-frame.ts';

const PATIENCE_MS = 5_000;

/** Looks at everything a call will need, without asking the person for anything. */
export async function gatherFacts(shell: Shell): Promise<PageFacts> {
  const { violations, stop } = hearViolations();
  const service = await factsOfService(shell);
  const page = await factsOfHeaders();
  const video = await factsOfVideo(shell.root, service.videoOrigin, page);
  stop();
  // A content policy need not let the page itself ask the video server.
  const isAsked = !isRefused(violations, 'connect-src', service.videoOrigin);
  return {
    origin: self.origin,
    secure: isSecureContext,
    webrtc: typeof RTCPeerConnection === 'function',
    oddOptions: await oddOptions(shell),
    framed: window !== top,
    isolated: crossOriginIsolated,
    canFrameIsolated: 'credentialless' in HTMLIFrameElement.prototype,
    violations,
    ...service,
    ...page,
    ...video,
    browserReachesVideo: isAsked ? video.browserReachesVideo : null,
  };
}

async function factsOfService({ baseUrl, options }: Shell) {
  const sentAt = Date.now();
  const answer = await ask(baseUrl + VISITOR_PATHS.siteCheck(options.site));
  const now = (sentAt + Date.now()) / 2;
  const isOfService = /json/.test(answer?.headers.get('content-type') ?? '');
  // The contract promises this shape for a good answer.
  const check = answer?.ok && isOfService ? ((await answer.json()) as SiteCheck) : null;
  return {
    // Where nobody has said where it is, it was looked for at the page's own server.
    service: new URL(baseUrl, location.href).origin,
    serviceAnswers: check !== null,
    siteKnown: !(isOfService && answer?.status === 404),
    originAllowed: check?.origin_allowed ?? null,
    videoOrigin: check?.video_origin ?? null,
    videoReachable: check?.video_reachable ?? null,
    clockOffMs: check && now - Date.parse(check.time),
  };
}

/** What the page came with, where its content policy lets it ask for itself. */
async function factsOfHeaders() {
  const answer = await ask(location.href, { method: 'HEAD', credentials: 'same-origin' });
  // Somewhere else it may be the form that asks for a password.
  const headers = answer?.ok && !answer.redirected ? answer.headers : null;
  const embedder = headers?.get('cross-origin-embedder-policy') ?? '';
  return {
    embedder: /require-corp|credentialless/.test(embedder),
    permissions: headers && (headers.get('permissions-policy') ?? ''),
  };
}

async function factsOfVideo(
  root: ShadowRoot,
  origin: string | null,
  { embedder, permissions }: Pick<PageFacts, 'embedder' | 'permissions'>,
) {
  if (origin === null) return { frameLoads: null, withheld: null, browserReachesVideo: null };
  const [frame, answer] = await Promise.all([tryFrame(root, origin), ask(origin, { mode: 'no-cors' })]);
  // Chromium alone tells what a frame may use. Visitors come with it too, so elsewhere the header has to do.
  const byHeader = permissions === null ? null : withheldBy(permissions, origin);
  return {
    frameLoads: frame.loads,
    withheld: frame.withheld ?? byHeader,
    // An isolated page is refused an answer that it may yet frame.
    browserReachesVideo: embedder || crossOriginIsolated ? null : answer !== null,
  };
}

function hearViolations(): { violations: Violation[]; stop: () => void } {
  const violations: Violation[] = [];
  const listening = new AbortController();
  document.addEventListener(
    'securitypolicyviolation',
    ({ disposition, effectiveDirective: directive, blockedURI: blocked, originalPolicy: policy }) => {
      if (disposition === 'enforce') violations.push({ directive, blocked, policy });
    },
    { signal: listening.signal },
  );
  return { violations, stop: () => listening.abort() };
}

function isRefused(violations: readonly Violation[], by: string, origin: string | null): boolean {
  return violations.some(
    ({ directive, blocked }) => directive === by && origin !== null && isOf(origin, blocked),
  );
}

/** @returns null when there was no answer */
async function ask(url: string, how: RequestInit = {}): Promise<Response | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await fetch(url, { credentials: 'omit', cache: 'no-store', signal, ...how });
  } catch {
    return null;
  }
}
