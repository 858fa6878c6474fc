import type { VisitorProblem } from '../call/visitor-problem.ts';
import type { LaterTexts } from '../texts/texts.ts';

/**
 * `retry` does the same again, `callback` offers to ring back, `edit` goes to the form, `window` calls in a window
 * of its own, `close` is all there is.
 */
export type Way = 'retry' | 'callback' | 'edit' | 'close' | 'window';

type TextsOf<Suffix extends string> = Extract<keyof LaterTexts, `${string}${Suffix}`>;

interface ProblemWay {
  title: TextsOf<'Title'>;
  text: keyof LaterTexts;
  /** The first is the button, a second one stands below it. */
  ways: readonly Way[];
}

const unavailable: ProblemWay = {
  title: 'unavailableTitle',
  text: 'unavailableText',
  ways: ['retry', 'callback'],
};
const notAccepted: ProblemWay = { title: 'notAcceptedTitle', text: 'notAcceptedText', ways: ['edit'] };
const notHere: ProblemWay = { title: 'notHereTitle', text: 'notHereText', ways: ['close'] };
const over: ProblemWay = { title: 'overTitle', text: 'overText', ways: ['edit'] };

/** Only operators are told these. */
type OperatorProblem =
  | 'block_not_found'
  | 'call_in_progress'
  | 'call_not_active'
  | 'callback_not_found'
  | 'changed_meanwhile'
  | 'no_guest_connection'
  | 'operator_unavailable'
  | 'transfer_pending'
  | 'visitor_not_recognised';
type KnownProblem = Exclude<VisitorProblem, OperatorProblem>;

/** A newer service may know codes that this widget does not. */
export function wayOutOf(code: VisitorProblem): ProblemWay {
  return isKnown(code) ? PROBLEM_WAYS[code] : unavailable;
}

const isKnown = (code: VisitorProblem): code is KnownProblem => Object.hasOwn(PROBLEM_WAYS, code);

/** For everything that can go wrong: what the visitor is told and what they can do. */
const PROBLEM_WAYS: Record<KnownProblem, ProblemWay> = {
  network: { title: 'networkTitle', text: 'networkText', ways: ['retry'] },
  timeout: unavailable,
  unexpected_answer: unavailable,
  internal_error: unavailable,
  service_unavailable: unavailable,
  video_server_error: unavailable,
  video_server_unavailable: unavailable,
  already_answered: unavailable,
  call_not_waiting: unavailable,
  method_not_allowed: unavailable,
  invalid_request: notAccepted,
  payload_too_large: notAccepted,
  unsupported_media_type: unavailable,
  rate_limited: { title: 'tooManyTitle', text: 'tooManyText', ways: ['retry', 'callback'] },
  site_closed: { title: 'closedTitle', text: 'leaveNumber', ways: ['callback'] },
  nobody_available: { title: 'nobodyTitle', text: 'leaveNumber', ways: ['callback', 'retry'] },
  origin_not_allowed: notHere,
  site_not_found: notHere,
  forbidden: notHere,
  visitor_blocked: { title: 'notPossibleTitle', text: 'notPossibleText', ways: ['close'] },
  not_found: notHere,
  unauthorized: over,
  call_not_found: over,
  call_ended: over,
  insecure: { title: 'insecureTitle', text: 'insecureText', ways: ['window', 'callback'] },
  unsupported: { title: 'unsupportedTitle', text: 'unsupportedText', ways: ['callback'] },
  policy: { title: 'policyTitle', text: 'policyText', ways: ['window', 'callback'] },
  denied: { title: 'deniedTitle', text: 'deniedText', ways: ['retry', 'callback'] },
  no_devices: { title: 'noDevicesTitle', text: 'noDevicesText', ways: ['retry', 'callback'] },
};
