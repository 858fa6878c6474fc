/** What the page, the browser and the service say about a call from this page. Null: could not be found out. */
export interface PageFacts {
  service: string;
  origin: string;
  secure: boolean;
  webrtc: boolean;
  /** What the page's content policy refused meanwhile, to whomever. */
  violations: readonly Violation[];
  serviceAnswers: boolean;
  originAllowed: boolean | null;
  videoOrigin: string | null;
  videoReachable: boolean | null;
  /** Features that the page's permission policy keeps from the video server; null where the browser does not tell. */
  withheld: readonly string[] | null;
  isolated: boolean;
  /** Whether this browser can put the frame into an isolated page all the same. */
  canFrameIsolated: boolean;
  frameLoads: boolean | null;
  /** How far this clock is from the service's. */
  clockOffMs: number | null;
}

export interface Violation {
  directive: string;
  /** An address, or an origin. */
  blocked: string;
}

export type CheckName =
  | 'secure'
  | 'browser'
  | 'service'
  | 'origin'
  | 'script'
  | 'frame'
  | 'permissions'
  | 'isolation'
  | 'video'
  | 'clock';

export interface Finding {
  check: CheckName;
  /** `unsure`: may not work for everybody, or could not be found out. */
  state: 'good' | 'bad' | 'unsure';
  /** The line to add, exactly. */
  fix?: string;
}

/** The features a call uses, in a `Permissions-Policy`. */
export const FEATURES = ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen'] as const;

const CLOCK_LIMIT_MS = 60_000;

const good = (check: CheckName): Finding => ({ check, state: 'good' });
const bad = (check: CheckName, fix?: string): Finding => ({
  check,
  state: 'bad',
  ...(fix !== undefined && { fix }),
});
const unsure = (check: CheckName, fix?: string): Finding => ({ ...bad(check, fix), state: 'unsure' });

/** One finding for each check, in the order in which an owner mends them. */
export function findings(facts: PageFacts): Finding[] {
  const { service, videoOrigin, violations } = facts;
  // Pages have policies against much that is no business of ours.
  const blocks = (what: string, origin: string | null) =>
    violations.some(
      ({ directive, blocked }) => directive.startsWith(what) && origin !== null && blocked.startsWith(origin),
    );
  return [
    facts.secure ? good('secure') : bad('secure'),
    facts.webrtc ? good('browser') : bad('browser'),
    serviceFinding(facts, blocks('connect-src', service)),
    ofAnswer('origin', facts.originAllowed, facts.origin),
    blocks('script-src', service)
      ? bad('script', `Content-Security-Policy: script-src ${service}`)
      : good('script'),
    frameFinding(facts, blocks('frame-src', videoOrigin) || blocks('child-src', videoOrigin)),
    permissionsFinding(facts.withheld, videoOrigin),
    isolationFinding(facts),
    ofAnswer('video', facts.videoReachable),
    clockFinding(facts.clockOffMs),
  ];
}

function serviceFinding({ serviceAnswers, service }: PageFacts, blocked: boolean): Finding {
  if (serviceAnswers) return good('service');
  return bad('service', blocked ? `Content-Security-Policy: connect-src ${service}` : undefined);
}

function ofAnswer(check: CheckName, answer: boolean | null, fix?: string): Finding {
  if (answer === null) return unsure(check);
  return answer ? good(check) : bad(check, fix);
}

function frameFinding({ frameLoads, videoOrigin }: PageFacts, blocked: boolean): Finding {
  if (blocked && videoOrigin !== null)
    return bad('frame', `Content-Security-Policy: frame-src ${videoOrigin}`);
  return frameLoads === true ? good('frame') : unsure('frame');
}

function permissionsFinding(withheld: readonly string[] | null, videoOrigin: string | null): Finding {
  if (withheld === null || videoOrigin === null) return unsure('permissions');
  if (withheld.length === 0) return good('permissions');
  const line = FEATURES.map((feature) => `${feature}=(self "${videoOrigin}")`).join(', ');
  return bad('permissions', `Permissions-Policy: ${line}`);
}

function isolationFinding({ isolated, canFrameIsolated }: PageFacts): Finding {
  if (!isolated) return good('isolation');
  const fix = 'Cross-Origin-Embedder-Policy: unsafe-none';
  return canFrameIsolated ? unsure('isolation', fix) : bad('isolation', fix);
}

function clockFinding(offMs: number | null): Finding {
  if (offMs === null) return unsure('clock');
  return Math.abs(offMs) < CLOCK_LIMIT_MS ? good('clock') : unsure('clock');
}

/** The sum of all findings. */
export function verdict(found: readonly Finding[]): Finding['state'] {
  if (found.some(({ state }) => state === 'bad')) return 'bad';
  return found.some(({ state }) => state === 'unsure') ? 'unsure' : 'good';
}
