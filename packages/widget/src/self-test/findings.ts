import { amendContentPolicy, isOf, type Lack, type Violation } from './content-policy.ts';
import { amendPermissions, FEATURES, withheldBy } from './permission-policy.ts';
import type { FindingState, Saying } from './texts.ts';

/** What the page, the browser and the service say about a call from this page. Null: could not be found out. */
export interface PageFacts {
  service: string;
  /** As the service is told it: `null` for a page in a sandbox. */
  origin: string;
  secure: boolean;
  webrtc: boolean;
  /** Options that mean nothing, as they would stand on the tag. */
  oddOptions: readonly string[];
  /** What the page's content policy refused meanwhile, to whomever. What it only reports is none of it. */
  violations: readonly Violation[];
  serviceAnswers: boolean;
  /** False where it answers that it has no such site. */
  siteKnown: boolean;
  originAllowed: boolean | null;
  videoOrigin: string | null;
  videoReachable: boolean | null;
  /** Features that the page's permission policy keeps from the video server. */
  withheld: readonly string[] | null;
  /** The page came with this `Permissions-Policy`; empty where it came with none. */
  permissions: string | null;
  /** The page is in a frame of another page, which has a say too. */
  framed: boolean;
  isolated: boolean;
  /** The page came with a `Cross-Origin-Embedder-Policy`, which makes it isolated only together with another header. */
  embedder: boolean;
  /** Whether this browser can put the frame into an isolated page all the same. */
  canFrameIsolated: boolean;
  frameLoads: boolean | null;
  /** Chromium says of a frame that shows an error that it has loaded, so the video server is asked beside it. */
  browserReachesVideo: boolean | null;
  /** How far this clock is from the service's. */
  clockOffMs: number | null;
}

export interface Finding {
  /** `unsure`: may not work for everybody, or could not be found out. */
  state: FindingState;
  says: Saying;
  /** The line to put in place, exactly. */
  fix?: string;
}

const CLOCK_LIMIT_MS = 60_000;

const good = (says: Saying): Finding => ({ state: 'good', says });
const bad = (says: Saying, fix?: string): Finding => ({
  state: 'bad',
  says,
  ...(fix !== undefined && { fix }),
});
const unsure = (says: Saying, fix?: string): Finding => ({ ...bad(says, fix), state: 'unsure' });

/** One finding for each check, in the order in which an owner mends them. */
export function findings(facts: PageFacts): Finding[] {
  return [
    facts.secure ? good('secure') : bad('insecure'),
    facts.webrtc ? good('browserFits') : bad('browserUnfit'),
    facts.oddOptions.length === 0 ? good('options') : unsure('optionsOdd', facts.oddOptions.join('\n')),
    serviceFinding(facts),
    ofAnswer(facts.originAllowed, good('originAllowed'), bad('originRefused', facts.origin), 'originUnknown'),
    frameFinding(facts),
    permissionsFinding(facts),
    isolationFinding(facts),
    ofAnswer(facts.videoReachable, good('videoReached'), bad('videoSilent'), 'videoUnknown'),
    clockFinding(facts.clockOffMs),
  ];
}

function ofAnswer(answer: boolean | null, yes: Finding, no: Finding, unknown: Saying): Finding {
  if (answer === null) return unsure(unknown);
  return answer ? yes : no;
}

/** What the content policy keeps from a call; pages have policies against much that is no business of ours. */
function lacksOf({ service, videoOrigin, violations }: PageFacts): (Lack & { policy: string })[] {
  return violations.flatMap(({ directive, blocked, policy }) => {
    const origin = directive === 'frame-src' ? videoOrigin : service;
    const isOurs = /^(connect|script|frame)-src/.test(directive) && origin !== null;
    return isOurs && isOf(origin, blocked) ? [{ directive, origin, policy }] : [];
  });
}

/** One line for each policy that the page has, with all that is lacking. */
function amendedPolicies(facts: PageFacts): string {
  const lacks = lacksOf(facts);
  const policies = [...new Set(lacks.map(({ policy }) => policy))];
  const amended = (policy: string) =>
    amendContentPolicy(
      policy,
      lacks.filter((lack) => lack.policy === policy),
    );
  return policies.map((policy) => `Content-Security-Policy: ${amended(policy)}`).join('\n');
}

const isForbidden = (facts: PageFacts, what: string) =>
  lacksOf(facts).some(({ directive }) => directive.startsWith(what));

function serviceFinding(facts: PageFacts): Finding {
  if (!facts.siteKnown) return bad('siteUnknown');
  if (isForbidden(facts, 'connect-src')) return bad('serviceForbidden', amendedPolicies(facts));
  return facts.serviceAnswers ? good('serviceAnswers') : bad('serviceSilent', facts.service);
}

function frameFinding(facts: PageFacts): Finding {
  const { videoOrigin, frameLoads, browserReachesVideo, embedder, isolated } = facts;
  if (videoOrigin === null || (embedder && !isolated)) return unsure('frameUnknown');
  if (isForbidden(facts, 'frame-src')) return bad('frameForbidden', amendedPolicies(facts));
  if (browserReachesVideo === false) return bad('frameEmpty', videoOrigin);
  return frameLoads ? good('frame') : unsure('frameEmpty', videoOrigin);
}

function permissionsFinding({ withheld, permissions, framed, videoOrigin }: PageFacts): Finding {
  if (withheld === null || videoOrigin === null) return unsure('permissionsUnknown');
  if (withheld.length === 0) return good('permissions');
  // A call is a call without the others.
  const tell = withheld.some((feature) => /camera|microphone/.test(feature)) ? bad : unsure;
  // Where the header is not known, either page may be at fault.
  const byHeader = permissions === null ? [] : withheldBy(permissions, videoOrigin);
  const own = framed ? withheld.filter((feature) => byHeader.includes(feature)) : withheld;
  const outer = `allow="${FEATURES.join('; ')}"`;
  if (own.length === 0 && permissions !== null) return tell('permissionsOuter', outer);
  const line = `Permissions-Policy: ${amendPermissions(permissions, own, videoOrigin)}`;
  if (own.length < withheld.length) return tell('permissionsBoth', `${line}\n${outer}`);
  return tell('permissionsWithheld', line);
}

function isolationFinding({ isolated, embedder, canFrameIsolated }: PageFacts): Finding {
  const fix = 'Cross-Origin-Embedder-Policy: unsafe-none';
  if (isolated && canFrameIsolated) return unsure('isolated', fix);
  return isolated || embedder ? bad('isolatedHere', fix) : good('notIsolated');
}

function clockFinding(offMs: number | null): Finding {
  if (offMs === null) return unsure('clockUnknown');
  return Math.abs(offMs) < CLOCK_LIMIT_MS ? good('clock') : unsure('clockOff');
}

/** The sum of all findings. */
export function verdict(found: readonly Finding[]): Finding['state'] {
  if (found.some(({ state }) => state === 'bad')) return 'bad';
  return found.some(({ state }) => state === 'unsure') ? 'unsure' : 'good';
}
